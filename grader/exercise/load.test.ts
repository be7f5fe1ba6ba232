import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadCourse } from "./course.ts";
import { exerciseDirs } from "./exercise-dirs.ts";
import { formatFault } from "./fault.ts";
import { functionsAmong, loadExercise, loadExercises, readExercises } from "./load.ts";
import { loadPublicExercises } from "./load-public.ts";
import {
  challengeManifest,
  soundManifest,
  soundSpec,
  writeChallenge,
  writeExercise,
} from "./sound-folder.ts";

const json = (change: object) => JSON.stringify({ ...soundManifest, ...change });
const spec = (text: string) => `import { defineSpec } from "innerproduct/spec";\n${text}`;

/** The spec of the sound folder with one more field. */
const withSweep = (sizes: string) =>
  soundSpec.replace('reference: "softmax",', `reference: "softmax",\n    sweep: ${sizes},`);

describe("a sound folder outside the repository", () => {
  it("loads with spec, solution and submissions", async () => {
    const exercise = await loadExercise(join(await writeExercise("double"), "double"));
    expect(exercise.slug).toBe("double");
    expect(functionsAmong([exercise])[0]?.spec.oracle(Float64Array.of(1, 2))).toMatchObject({
      kind: "vector",
      data: Float64Array.of(2, 4),
    });
    expect(exercise.submissions).toMatchObject([
      { folder: "accepted", file: join("submissions", "accepted", "map.ts") },
    ]);
  });

  it("gives the web its data and nothing hidden", async () => {
    const [exercise] = await loadPublicExercises([await writeExercise("double")]);
    expect(Object.keys(exercise ?? {}).sort()).toEqual([
      "flawed",
      "hints",
      "lesson",
      "manifest",
      "slug",
      "starter",
    ]);
  });
});

const changed = (change: object) => ({
  "exercise.json": JSON.stringify({ ...challengeManifest, ...change }),
});

describe("a break-it task", () => {
  it("loads with the function that is shown: the one that is called", async () => {
    const exercise = await loadExercise(join(await writeChallenge("break-double"), "break-double"));
    if (exercise.kind !== "break-it") throw new Error("it is taken for another kind");
    expect(exercise.flawed).toContain("export function double");
    expect(exercise.challenge.flawed(10)).toBe(10);
    expect(exercise.challenge.decode(10)).toEqual([10]);
    expect(functionsAmong([exercise])).toEqual([]);
  });

  it("shows the web the flawed function, and no solution", async () => {
    const [exercise] = await loadPublicExercises([await writeChallenge("break-double")]);
    expect(exercise?.flawed).toContain("export function double");
    expect(JSON.stringify(exercise)).not.toContain("return 10");
  });

  const table: [string, Record<string, string | null>, string][] = [
    ["no flawed function", { "flawed.ts": null }, "flawed.ts: is missing; expected the flawed function"],
    [
      "a flawed function of another name",
      { "flawed.ts": "export function twice() {}" },
      "flawed.ts: has no export double; expected `export function double(…) { … }`",
    ],
    [
      "something else in its place",
      { "flawed.ts": "export const double = 2;" },
      "flawed.ts: exports double, which is not a function",
    ],
    [
      "parameters",
      changed({ signature: soundManifest.signature }),
      "exercise.json: signature.parameters: expected none: the function returns an input",
    ],
    [
      "no signature of the flawed function",
      changed({ flawed: undefined }),
      "exercise.json: flawed: is missing",
    ],
    [
      "points for speed",
      changed({ points: soundManifest.points }),
      "exercise.json: points: expected points for correctness only",
    ],
    ["a board", changed({ board: true }), "exercise.json: board: expected no board and no stages"],
    ["the spec of a function", { "spec.ts": soundSpec }, "spec.ts: asked: "],
    [
      "a factor of nothing",
      {
        "spec.ts": spec(
          'export default { asked: { en: "a", "zh-CN": "一" }, decode() {}, oracle() {}, bound: { formula: "1", source: "1" }, factor: 0 };',
        ),
      },
      "spec.ts: factor: ",
    ],
  ];

  it.each(table)("with %s is refused", async (_, changes, expected) => {
    const { exercises, faults } = await readExercises([await writeChallenge("break-double", changes)]);
    expect(exercises).toEqual([]);
    expect(faults.map(formatFault).join("\n")).toContain(expected);
  });

  it.each([
    ["a flawed function", { flawed: challengeManifest.flawed }, "exercise.json: flawed: belongs to"],
    [
      "no parameters",
      { signature: challengeManifest.signature },
      "exercise.json: signature.parameters: expected at least one",
    ],
  ])("an ordinary exercise with %s is refused", async (_, change, expected) => {
    const { faults } = await readExercises([
      await writeExercise("double", { "exercise.json": json(change) }),
    ]);
    expect(faults.map(formatFault).join("\n")).toContain(expected);
  });
});

const stage = {
  id: "map",
  title: { en: "Map", "zh-CN": "映射" },
  hint: { en: "Loop.", "zh-CN": "用循环。" },
};

describe("stages", () => {
  it("are loaded in the order of exercise.json, each with its program", async () => {
    const stages = [stage, { ...stage, id: "a-loop" }];
    const dir = await writeExercise("double", {
      "exercise.json": json({ stages }),
      "stages/map.ts": "export const first = 1;",
      "stages/a-loop.ts": "export const second = 2;",
    });
    const exercise = await loadExercise(join(dir, "double"));
    expect(exercise.stages).toEqual([
      { ...stages[0], source: "export const first = 1;" },
      { ...stages[1], source: "export const second = 2;" },
    ]);
  });

  it("are shown to the web by title and hint, without their programs", async () => {
    const dir = await writeExercise("double", {
      "exercise.json": json({ stages: [stage] }),
      "stages/map.ts": "export const hidden = 1;",
    });
    const [exercise] = await loadPublicExercises([dir]);
    expect(exercise?.manifest.stages).toEqual([stage]);
    expect(JSON.stringify(exercise)).not.toContain("hidden");
  });

  it("need not be there", async () => {
    const dir = await writeExercise("double", { "exercise.json": json({ stages: undefined }) });
    expect((await loadExercise(join(dir, "double"))).stages).toEqual([]);
  });
});

describe("every malformed folder is refused with file, field and what is expected", () => {
  const table: [string, Record<string, string | null>, string[]][] = [
    [
      "no Chinese lesson",
      { "README.zh-CN.md": null },
      ["README.zh-CN.md: is missing; expected lesson and statement in Simplified Chinese"],
    ],
    ["an empty lesson", { "README.md": " \n" }, ["README.md: is empty"]],
    ["no hints", { "hints.md": null }, ["hints.md: is missing"]],
    ["no starter", { "starter.ts": null }, ["starter.ts: is missing; expected what the learner starts from"]],
    ["no solution", { "solution.ts": null }, ["solution.ts: is missing; expected the reference solution"]],
    ["no exercise.json", { "exercise.json": null }, ["exercise.json: is missing"]],
    [
      "broken JSON",
      { "exercise.json": '{\n  "version": 1,\n  "uuid" 2\n}' },
      ["exercise.json:3: is not valid JSON"],
    ],
    ["cut-off JSON", { "exercise.json": '{\n  "version": 1' }, ["exercise.json:2: is not valid JSON"]],
    [
      "an unknown field",
      { "exercise.json": json({ colour: "red" }) },
      ["exercise.json: colour: unknown field"],
    ],
    [
      "a wrong type",
      { "exercise.json": json({ version: "1" }) },
      ['exercise.json: version: expected number; found "1"'],
    ],
    [
      "a missing field",
      { "exercise.json": json({ title: { en: "Double" } }) },
      ["exercise.json: title.zh-CN: is missing"],
    ],
    ["a bad uuid", { "exercise.json": json({ uuid: "1" }) }, ["exercise.json: uuid: Invalid UUID"]],
    [
      "an unknown type in the signature",
      { "exercise.json": json({ signature: { ...soundManifest.signature, result: "tensor" } }) },
      ["exercise.json: signature.result: "],
    ],
    [
      "an unknown prerequisite",
      { "exercise.json": json({ requires: ["nothing"] }) },
      ['exercise.json: requires.0: there is no exercise "nothing"'],
    ],
    [
      "a misnamed verdict folder",
      { "submissions/wrong/x.ts": "export {};" },
      ["wrong/: is not a verdict; expected one of accepted, wrong-answer"],
    ],
    [
      "a submission that is no TypeScript",
      { "submissions/accepted/x.py": "pass" },
      ["x.py: is not a TypeScript file"],
    ],
    ["no spec", { "spec.ts": null }, ["spec.ts: is missing"]],
    ["a spec that does not parse", { "spec.ts": "export default {" }, ["spec.ts: cannot be loaded"]],
    [
      "a spec without default export",
      { "spec.ts": "export const spec = {};" },
      ["spec.ts: has no default export"],
    ],
    [
      "a spec without oracle",
      { "spec.ts": spec("export default { mistakes: [] };") },
      ["spec.ts: oracle: expected a function", "spec.ts: performance: "],
    ],
    [
      "a stage without a program",
      { "exercise.json": json({ stages: [stage] }) },
      ["map.ts: is missing; expected the program of the stage “Map”"],
    ],
    [
      "a stage that is not declared",
      { "stages/map.ts": "export {};" },
      ["map.ts: is not declared; name it in the `stages` of exercise.json"],
    ],
    [
      "two stages of one name",
      { "exercise.json": json({ stages: [stage, stage] }), "stages/map.ts": "export {};" },
      ["exercise.json: stages: two stages have the same id"],
    ],
    [
      "a stage without a Chinese hint",
      {
        "exercise.json": json({ stages: [{ ...stage, hint: { en: "Loop." } }] }),
        "stages/map.ts": "export {};",
      },
      ["exercise.json: stages.0.hint.zh-CN: is missing"],
    ],
    [
      "a sweep of a single size",
      { "spec.ts": withSweep("[{ name: 'n = 8', n: 8, operations: 8, make: (rng) => [rng.vector(8)] }]") },
      ["spec.ts: performance.sweep: at least two sizes are needed"],
    ],
    [
      "a sweep that does not ascend",
      {
        "spec.ts": withSweep(
          "[16, 8].map((n) => ({ name: `n = ${n}`, n, operations: n, make: (rng) => [rng.vector(n)] }))",
        ),
      },
      ["spec.ts: performance.sweep: sizes must ascend in n"],
    ],
    [
      "several faults at once",
      { "README.md": null, "starter.ts": null, "exercise.json": json({ version: 0, order: -1 }) },
      [
        "README.md: is missing",
        "starter.ts: is missing",
        "exercise.json: version: ",
        "exercise.json: order: ",
      ],
    ],
  ];

  it.each(table)("%s", async (_, changes, expected) => {
    const { faults } = await readExercises([await writeExercise("double", changes)]);
    const lines = faults.map(formatFault).join("\n");
    for (const part of expected) expect(lines).toContain(part);
  });

  it("a folder whose name is no slug", async () => {
    await expect(loadExercises([await writeExercise("Double It")])).rejects.toThrow(
      /folder's name is the exercise's slug/,
    );
  });

  it("one uuid in two folders", async () => {
    const dir = await writeExercise("double");
    await writeExercise("twice", {}, dir);
    await expect(loadExercises([dir])).rejects.toThrow(/uuid: is also the uuid of .*double/);
  });

  it("prerequisites that go round in a circle, reported once", async () => {
    const dir = await writeExercise("one", { "exercise.json": json({ requires: ["two"] }) });
    await writeExercise(
      "two",
      { "exercise.json": json({ uuid: "7c0e9b62-3a0b-4a3e-9a55-0d6d2c1b6a12", requires: ["one"] }) },
      dir,
    );
    const { faults } = await readExercises([dir]);
    expect(faults.map((fault) => fault.problem)).toEqual(["is circular: one → two → one"]);
  });

  it("a folder of exercises that is not there", async () => {
    await expect(loadPublicExercises(["/nowhere"])).rejects.toThrow(
      /\/nowhere: not a folder that can be read/,
    );
  });
});

async function loadCourseOf(course: unknown) {
  const dir = await writeExercise("double", { "../course.json": JSON.stringify(course) });
  return loadCourse(dir, await loadPublicExercises([dir]));
}

describe("course.json", () => {
  const unit = {
    id: "dot-product",
    title: { en: "a", "zh-CN": "b" },
    question: { en: "a", "zh-CN": "b" },
    exercises: ["double"],
  };

  it("is read", async () => {
    expect(await loadCourseOf({ units: [unit] })).toEqual({ units: [unit] });
  });

  it.each<[string, unknown, RegExp]>([
    [
      "with an unknown exercise is refused",
      { units: [{ ...unit, exercises: ["no-such"] }] },
      /units\.0\.exercises\.0: there is no exercise "no-such"/,
    ],
    [
      "with an exercise twice is refused",
      { units: [{ ...unit, exercises: ["double", "double"] }] },
      /double is in the course twice/,
    ],
    [
      "with an exercise in the wrong unit is refused",
      { units: [{ ...unit, id: "softmax" }] },
      /its unit is dot-product, not softmax/,
    ],
    ["without units is refused", {}, /units: is missing/],
  ])("%s", async (_, course, refusal) => {
    await expect(loadCourseOf(course)).rejects.toThrow(refusal);
  });
});

it("EXERCISES_DIR names several folders; without it the repository's own is used", async () => {
  const dir = await mkdtemp(join(tmpdir(), "innerproduct-"));
  expect(exerciseDirs({ EXERCISES_DIR: [dir, "/b"].join(delimiter) })).toEqual([dir, "/b"]);
  expect(exerciseDirs({})[0]).toMatch(/exercises$/);
});
