import { spawn } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { soundManifest, writeChallenge, writeExercise } from "../exercise/sound-folder.ts";
import { Verdict } from "../judge/verdict.ts";

const right = `export function double(x: Float64Array): Float64Array {\n  return x.map((value) => value * 2);\n}\n`;
const wrong = right.replace("value * 2", "value * 3");

const gives = (value: string) => `export function input(): number {\n  return ${value};\n}\n`;

const times = (factor: number) => wrong.replace("value * 3", `value * ${factor}`);

function run(
  command: string,
  args: string[],
  env: Record<string, string>,
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, [fileURLToPath(new URL(`${command}.ts`, import.meta.url)), ...args], {
    env: { ...process.env, ...env, NO_COLOR: "1", LANG: "en" },
  });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk) => (stdout += chunk));
  child.stderr.on("data", (chunk) => (stderr += chunk));
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, stdout, stderr })));
}

async function files() {
  const dir = await writeExercise("double");
  const paths = { right: join(dir, "right.ts"), wrong: join(dir, "wrong.ts") };
  await writeFile(paths.right, right);
  await writeFile(paths.wrong, wrong);
  return { dir, ...paths };
}

describe("grade", () => {
  it("--json: one record per file, in order, and nothing else on stdout; exit 1 when not all are accepted", async () => {
    const { dir, ...paths } = await files();
    const { code, stdout } = await run(
      "grade",
      ["double", paths.wrong, paths.right, "--json", "--seed", "7", "--no-timing"],
      { EXERCISES_DIR: dir },
    );
    const records = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(records.map(({ file, verdict, seed }) => [file, verdict, seed])).toEqual([
      [paths.wrong, "wrong-answer", "7"],
      [paths.right, "accepted", "7"],
    ]);
    expect(records.every((record) => Verdict.safeParse(record).success)).toBe(true);
    expect(code).toBe(1);
  });

  it("what a program prints or throws stays what it is: text that a terminal does not obey, and no line of ours", async () => {
    const { dir } = await files();
    const forged = "\\u001b[1A\\u001b[2Kaccepted\\n  ● correct\\r\\n";
    const odd = {
      "prints.ts": wrong.replace("return", `console.log("${forged}"); return`),
      "throws.ts": wrong.replace("return", `if (x.length >= 0) throw new Error("${forged}"); return`),
    };
    for (const [name, content] of Object.entries(odd)) {
      await writeFile(join(dir, name), content);
      const { stdout } = await run("grade", ["double", join(dir, name), "--no-timing"], {
        EXERCISES_DIR: dir,
      });
      expect(stdout).toContain("␛[1A␛[2Kaccepted");
      expect(stdout).not.toMatch(/(?!\n)\p{Cc}/u);
      expect(stdout).not.toMatch(/^ *● correct/m);
    }
  });

  it("an empty file, bytes that are no text and a file beyond the size are graded like any other", async () => {
    const { dir } = await files();
    const odd = {
      "empty.ts": "",
      "bytes.ts": Buffer.from([0, 255, 254, 1]),
      "large.ts": "/".repeat(200 * 1024),
    };
    const paths: string[] = [];
    for (const [name, content] of Object.entries(odd)) {
      paths.push(join(dir, name));
      await writeFile(join(dir, name), content);
    }
    const { code, stdout, stderr } = await run("grade", ["double", ...paths, "--json"], {
      EXERCISES_DIR: dir,
    });
    const verdicts = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line).verdict);
    expect(verdicts).toEqual(["compile-error", "compile-error", "compile-error"]);
    expect(stderr).toBe("");
    expect(code).toBe(1);
  });

  it("exit 0 when all are accepted, with the verdict in words", async () => {
    const { dir, ...paths } = await files();
    const { code, stdout } = await run("grade", ["double", paths.right], { EXERCISES_DIR: dir });
    expect(stdout).toMatch(/right\.ts {2}Accepted\n.*● correct {2}● stable {2}● fast {3}100\/100/);
    expect(code).toBe(0);
  });

  it.each([
    ["a file that is not there", ["double", "/no/such.ts"], /\/no\/such\.ts: there is no such file/],
    ["a folder instead of a file", ["double", tmpdir()], /: is a folder, not a file/],
    ["a seed that is an option", ["double", "x.ts", "--seed", "--json"], /A seed is 1 to 64 characters/],
    ["an exercise that is not there", ["nothing", "/no/such.ts"], /There is no exercise "nothing"/],
    ["no file at all", ["double"], /missing required argument/],
    ["an option that does not exist", ["double", "x.ts", "--fast"], /unknown option '--fast'/],
  ])("exit 2 and one clear line for %s", async (_, args, message) => {
    const { dir } = await files();
    const { code, stdout, stderr } = await run("grade", args, { EXERCISES_DIR: dir });
    expect(stderr).toMatch(message);
    expect(stdout).toBe("");
    expect(code).toBe(2);
  });
});

// It grades and times every program of a folder.
describe("exercises:check", { timeout: 180_000 }, () => {
  it("passes a folder just made by exercises:new", async () => {
    const dir = await writeExercise("double");
    expect(await run("new", ["my-product"], { EXERCISES_DIR: dir })).toMatchObject({ code: 0 });
    const { code, stdout } = await run("check", ["my-product"], { EXERCISES_DIR: dir });
    expect(stdout).toMatch(/\n\d+ passed, 0 failed\n$/);
    expect(code).toBe(0);
    expect(await run("new", ["my-product"], { EXERCISES_DIR: dir })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("exists already"),
    });
  });

  it("fails on a survivor, a misfiled submission, a starter that passes and a wrong solution, and names each", async () => {
    const spec = await readFile(join(await writeExercise("double"), "double", "spec.ts"), "utf8");
    const dir = await writeExercise("double", {
      "spec.ts": spec.replace("value) => 3 * value)", "value) => 2 * value)"),
      "starter.ts": right,
      "solution.ts": wrong,
      "submissions/accepted/wrong.ts": wrong,
      "submissions/wrong-answer/right.ts": right,
    });
    const { code, stdout } = await run("check", [], { EXERCISES_DIR: dir });
    expect(stdout).toMatch(/triple .*SURVIVES/);
    expect(stdout).toMatch(/R2 contrast: no group catches the mistake “triple”/);
    expect(stdout).toMatch(/starter\.ts: expected wrong-answer or unstable or runtime-error, got accepted/);
    expect(stdout).toMatch(/solution\.ts .*expected accepted, got wrong-answer/);
    expect(stdout).toMatch(/accepted\/wrong\.ts: expected accepted, got wrong-answer/);
    expect(stdout).toMatch(/wrong-answer\/right\.ts: expected wrong-answer, got accepted/);
    expect(code).toBe(1);
  });

  it("measures that mistakes are named: every declared one somewhere, none where it is not, and none unsaid", async () => {
    const dir = await writeExercise("double", {
      "submissions/wrong-answer/unsaid.ts": times(3),
      "submissions/wrong-answer/another.ts": `// mistake: triple\n${times(5)}`,
      "submissions/wrong-answer/unknown.ts": `// mistake: quintuple\n${times(5)}`,
    });
    const { code, stdout } = await run("check", [], { EXERCISES_DIR: dir });
    expect(stdout).toMatch(
      /unsaid\.ts: the verdict names the mistake “triple”; if that is what it shows, let it begin/,
    );
    expect(stdout).toMatch(/another\.ts: expected the verdict to name the mistake “triple”, it names none/);
    expect(stdout).toMatch(/unknown\.ts: there is no mistake “quintuple” in spec\.ts/);
    expect(code).toBe(1);
    const silent = await run("check", [], { EXERCISES_DIR: await writeExercise("double") });
    expect(silent.stdout).toMatch(/spec\.ts: mistakes: nothing in submissions\/ shows “triple”/);
  });

  it("passes a sound break-it task, and says what every input came to", async () => {
    const { code, stdout } = await run("check", [], { EXERCISES_DIR: await writeChallenge("break-double") });
    expect(stdout).toMatch(/\n\d+ passed, 0 failed\n$/);
    expect(stdout).toMatch(/accepted\/eleven\.ts +11\n/);
    expect(stdout).toMatch(/wrong-answer\/too-large\.ts +refused\n/);
    expect(code).toBe(0);
  });

  it("names what is wrong with a break-it task", async () => {
    const dir = await writeChallenge("break-double", {
      "starter.ts": gives("10"),
      "flawed.ts": "export function double(x: number): number {\n  return x > 9 ? 2 * x - 2 : 2 * x;\n}\n",
      "submissions/accepted/eleven.ts": gives("10"),
      "submissions/accepted/twelve.ts": gives("5"),
      "submissions/wrong-answer/zero.ts": null,
      "submissions/wrong-answer/too-large.ts": null,
      "submissions/wrong-answer/infinite.ts": null,
      "spec.ts": `
import { defineChallenge } from "innerproduct/spec";
export default defineChallenge<[number], number>({
  asked: { en: "It must be off by 2 or more.", "zh-CN": "误差要达到 2。" },
  decode: (x) => {
    if (x === Infinity) throw new Error("no");
    return [x];
  },
  oracle: (x) => ({ kind: "number", value: 2 * x, bound: 1 }),
  bound: { formula: "1", source: "By choice." },
  factor: 2,
});
`,
    });
    const { code, stdout } = await run("check", [], { EXERCISES_DIR: dir });
    expect(stdout).toMatch(/starter\.ts: expected wrong-answer or runtime-error, got accepted/);
    expect(stdout).toMatch(/accepted\/twelve\.ts: expected accepted, got wrong-answer/);
    expect(stdout).toMatch(/spec\.ts: decode or oracle throws on Infinity: Error: no/);
    expect(stdout).toMatch(/solution\.ts: its error is 2\.00 × the bound; at least 1\.05 × 2/);
    expect(stdout).toMatch(/submissions\/accepted: 2 different inputs; at least 3 are needed/);
    expect(stdout).toMatch(/submissions: 3 are rejected; at least 6 are needed/);
    expect(stdout).toMatch(/one must be outside the limits/);
    expect(code).toBe(1);
  });

  it("names every fault of a malformed folder", async () => {
    const dir = await writeExercise("double", { "README.zh-CN.md": null, "starter.ts": null });
    const { code, stdout, stderr } = await run("check", [], { EXERCISES_DIR: dir });
    expect(stderr).toMatch(/README\.zh-CN\.md: is missing/);
    expect(stderr).toMatch(/starter\.ts: is missing/);
    expect(stderr.trimEnd().split("\n")).toHaveLength(2);
    expect(stdout).toMatch(/0 passed, 2 failed/);
    expect(code).toBe(1);
  });
});

describe("a malformed folder", () => {
  const manifest = JSON.stringify({ ...soundManifest, version: "one" });

  it("is told by file, field and what is expected, a line each, without a stack", async () => {
    const dir = await writeExercise("double", { "exercise.json": manifest });
    for (const [command, args] of [
      ["grade", ["double", "x.ts"]],
      ["../../tests/bench/run", ["grading"]],
    ] as const) {
      const { code, stdout, stderr } = await run(command, [...args], { EXERCISES_DIR: dir });
      expect(stderr).toMatch(/^\S+exercise\.json: version: expected number; found "one"\n$/);
      expect(stdout).toBe("");
      expect(code).toBe(2);
    }
  });

  it("keeps no other exercise from being graded", async () => {
    const { dir, ...paths } = await files();
    await writeExercise("broken", { "exercise.json": manifest, "spec.ts": "export default 1 +" }, dir);
    const args = ["double", paths.right, "--no-timing", "--json"];
    expect(await run("grade", args, { EXERCISES_DIR: dir })).toMatchObject({ code: 0, stderr: "" });
  });
});
