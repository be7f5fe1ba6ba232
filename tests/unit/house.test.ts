import { existsSync, globSync, readFileSync, readdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { ROOT } from "./import-graph.ts";

const AREAS = ["app", "lib", "grader", "exercises", "prisma", "tests"];
const PAGE_LINES = 80;
const read = (file: string): string => readFileSync(join(ROOT, file), "utf8");
const packageJson = z
  .object({
    scripts: z.record(z.string(), z.string()),
    dependencies: z.record(z.string(), z.string()),
    devDependencies: z.record(z.string(), z.string()),
  })
  .parse(JSON.parse(read("package.json")));

describe("the house", () => {
  test.each(AREAS)("%s has a README of at most one page", (area) => {
    const lines = read(`${area}/README.md`).split("\n").length;
    expect(lines).toBeGreaterThan(5);
    expect(lines).toBeLessThanOrEqual(PAGE_LINES);
  });

  test("every link in a README, in CONTRIBUTING and in a decision leads to a file", () => {
    const documents = globSync(["*.md", `{${AREAS}}/README.md`, "docs/**/*.md"], { cwd: ROOT });
    const dead = documents.flatMap((document) =>
      [...read(document).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
        .map((match) => match[1] ?? "")
        .filter((target) => !existsSync(join(ROOT, document, "..", target)))
        .map((target) => `${document} → ${target}`),
    );
    expect(dead).toEqual([]);
  });

  test("every decision has its own number and a title that repeats it", () => {
    const files = readdirSync(join(ROOT, "docs/decisions")).filter((file) => file !== "README.md");
    const numbers = files.map((file) => /^(\d{4})-[a-z0-9-]+\.md$/.exec(file)?.[1] ?? file);
    expect(numbers).toEqual([...new Set(numbers)]);
    const untitled = files.filter(
      (file) => !new RegExp(`^# ${file.slice(0, 4)} (· )?\\S`).test(read(`docs/decisions/${file}`)),
    );
    expect(untitled).toEqual([]);
  });

  test("every decision is in the list of decisions", () => {
    const list = read("docs/decisions/README.md");
    const files = readdirSync(join(ROOT, "docs/decisions")).filter((file) => file !== "README.md");
    expect(files.filter((file) => !list.includes(`(${file})`))).toEqual([]);
  });

  test("no source file is longer than 400 lines, no name says nothing", () => {
    const files = globSync(`{${AREAS}}/**/*.{ts,tsx}`, {
      cwd: ROOT,
      exclude: ["prisma/generated/**", "**/*.d.ts"],
    });
    expect(files.length).toBeGreaterThan(100);
    const long = files.filter(
      (file) => !/^tests\/|\.test\.tsx?$/.test(file) && read(file).split("\n").length > 401,
    );
    expect(long).toEqual([]);
    const vague = files.filter((file) => /^(utils?|helpers?|common|misc|manager)\b/.test(basename(file)));
    expect(vague).toEqual([]);
  });
});

describe("package.json", () => {
  test("pins every version exactly: npm under an older Node would choose older majors for open ranges", () => {
    const open = Object.entries({ ...packageJson.dependencies, ...packageJson.devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.-]+)?$/.test(version),
    );
    expect(open).toEqual([]);
  });

  test("every script starts a file or a program that exists", () => {
    const missing = Object.entries(packageJson.scripts).filter(([, command]) => {
      const [program = "", file = ""] = command.replace(/^exec /, "").split(" ");
      return !existsSync(join(ROOT, program === "node" ? file : `node_modules/.bin/${program}`));
    });
    expect(missing).toEqual([]);
  });

  test("the lock file names no registry, so that any mirror can serve it", () => {
    expect(read("package-lock.json").match(/"resolved": "https?:[^"]*"/g) ?? []).toEqual([]);
  });
});

describe("continuous integration", () => {
  test(".ci/run can be executed and stops at the first failure", () => {
    expect(statSync(join(ROOT, ".ci/run")).mode & 0o111).toBe(0o111);
    const script = read(".ci/run");
    expect(script).toContain("set -euo pipefail");
    expect(script.match(/^npm (ci|test)\b/gm)).toEqual(["npm ci", "npm test"]);
  });

  test("the hosted workflow shows the exercise proof as a step of its own and runs the rest", () => {
    const workflow = read(".github/workflows/ci.yml");
    expect(workflow).toContain("run: npm run exercises:check");
    expect(workflow).toContain("run: npm test -- --skip exercises");
  });
});
