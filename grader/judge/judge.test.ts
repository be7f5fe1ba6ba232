import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SandboxPool } from "../sandbox/index.ts";
import { createSandboxPool } from "../sandbox/index.ts";
import type { JudgeRequest } from "./request.ts";
import { dot, guard, judgeSource as judgeInPool, loop, manifest, spec } from "./testing/dot-exercise.ts";
import type { StageEvent, Verdict } from "./verdict.ts";
import { Verdict as VerdictSchema } from "./verdict.ts";

let pool: SandboxPool;
beforeAll(async () => {
  pool = await createSandboxPool();
});
afterAll(() => pool.close());

const judgeSource = (source: string, change?: Partial<JudgeRequest>): Promise<Verdict> =>
  judgeInPool(pool, source, change);

describe("programs and their verdicts", () => {
  const right = dot(`${guard} ${loop} return s;`);

  it.each<[string, string, Partial<Record<keyof Verdict, unknown>>]>([
    [
      "a plain loop",
      right,
      { verdict: "accepted", failure: null, lamps: { correct: "lit", stable: "lit", fast: "dark" } },
    ],
    [
      "a functional one",
      dot(`${guard} return a.reduce((s, x, i) => s + x * b[i], 0);`),
      { verdict: "accepted" },
    ],
    [
      "honest scratch memory kept between calls",
      `const scratch = []; ${dot(`${guard} scratch.length = 0; a.forEach((x, i) => scratch.push(x * b[i])); return scratch.reduce((s, x) => s + x, 0);`)}`,
      { verdict: "accepted" },
    ],
    [
      "local names that sound dangerous",
      dot(
        `${guard} const process = a, require = b; let s = 0; for (let i = 0; i < process.length; i++) s += process[i] * require[i]; return s;`,
      ),
      { verdict: "accepted" },
    ],
    [
      "the sum of the first vector",
      dot(`${guard} return a.reduce((s, x) => s + x, 0);`),
      {
        verdict: "wrong-answer",
        mistake: { id: "sum-of-first" },
        failure: { group: "examples", reason: "value", got: { kind: "number", value: 6 } },
      },
    ],
    [
      "single precision",
      dot(
        `${guard} let s = 0; for (let i = 0; i < a.length; i++) s = Math.fround(s + Math.fround(a[i] * b[i])); return s;`,
      ),
      { verdict: "wrong-answer", failure: { group: "shapes", case: "n = 4" } },
    ],
    [
      "a forgotten tail",
      dot(`${guard} let s = 0; for (let i = 0; i < (a.length & ~1); i++) s += a[i] * b[i]; return s;`),
      { verdict: "wrong-answer", mistake: null },
    ],
    [
      "no check of the lengths",
      dot(`${loop} return s;`),
      {
        verdict: "wrong-answer",
        failure: { group: "errors", reason: "did-not-throw", expected: { kind: "throws" } },
      },
    ],
    [
      "an answer that is a string",
      dot(`${guard} ${loop} return String(s);`),
      { verdict: "wrong-answer", failure: { group: "examples", reason: "invalid-result" } },
    ],
    [
      "nothing returned",
      dot(`${guard} ${loop}`),
      { verdict: "wrong-answer", failure: { reason: "invalid-result" } },
    ],
    [
      "an input changed",
      dot(`${guard} ${loop} a.fill(0); return s;`),
      { verdict: "wrong-answer", failure: { group: "purity", reason: "mutated-input", detail: "a" } },
    ],
    [
      "an answer that depends on the call before",
      `let calls = 0; ${dot(`${guard} ${loop} return s + (calls++ > 12 ? 1e-13 : 0);`)}`,
      { verdict: "wrong-answer" },
    ],
    [
      "digits lost where terms cancel",
      dot(
        `${guard} ${loop} let t = 0; for (let i = 0; i < a.length; i++) t += Math.abs(a[i] * b[i]); return t > 1e5 * Math.abs(s) ? s * (1 + 1e-4) : s;`,
      ),
      {
        verdict: "unstable",
        failure: { group: "stability" },
        lamps: { correct: "lit", stable: "out", fast: "dark" },
      },
    ],
    [
      "a throw",
      dot(`if (a.length === 9) throw new TypeError("nine"); ${guard} ${loop} return s;`),
      {
        verdict: "runtime-error",
        failure: {
          group: "shapes",
          case: "n = 9",
          reason: "threw",
          thrown: { name: "TypeError", message: "nine" },
        },
      },
    ],
    [
      "a throw while loading",
      `throw new Error("early"); ${right}`,
      { verdict: "runtime-error", failure: { group: "load", thrown: { message: "early" } } },
    ],
    [
      "an endless loop",
      dot(`for (;;);`),
      { verdict: "time-limit", limit: { name: "callTimeoutMs", group: "examples", case: "three numbers" } },
    ],
    [
      "an endless loop after a wrong answer",
      dot(`if (a.length === 9) for (;;); return 7;`),
      { verdict: "wrong-answer", failure: { group: "examples" } },
    ],
    [
      "an endless loop after an input was changed",
      dot(`if (a.length === 9) for (;;); ${guard} ${loop} a.fill(0); return s;`),
      {
        verdict: "wrong-answer",
        failure: { group: "purity", reason: "mutated-input" },
        limit: { group: "shapes" },
      },
    ],
    [
      "an endless loop while loading",
      `for (;;); ${right}`,
      { verdict: "time-limit", limit: { phase: "load" } },
    ],
    [
      "no export",
      `function dot() {}`,
      { verdict: "compile-error", program: { problem: "missing-export", names: [] } },
    ],
    [
      "an async function",
      `export async function dot() { return 1; }`,
      { verdict: "compile-error", program: { problem: "not-a-plain-function" } },
    ],
    [
      "an import",
      `import "node:fs"; ${right}`,
      { verdict: "compile-error", program: { problem: "imports", names: ["node:fs"] } },
    ],
  ])("%s", async (_, source, expected) => {
    const verdict = await judgeSource(source);
    expect(verdict).toMatchObject(expected);
    expect(VerdictSchema.parse(JSON.parse(JSON.stringify(verdict)))).toEqual(verdict);
  });

  it("ever more memory reaches the memory limit, when time does not end it first", async () => {
    const patient = { ...manifest, limits: { ...manifest.limits, callTimeoutMs: 15_000 } };
    const hoards = dot(`const all = []; for (;;) all.push(new Array(1e5).fill(1.5));`);
    const verdict = await judgeSource(hoards, { exercise: { slug: "dot", manifest: patient } });
    expect(verdict).toMatchObject({ verdict: "memory-limit", limit: { name: "memoryMb", value: 256 } });
  });

  it("the same seed gives the same verdict, another the same kind", async () => {
    const source = dot(`${guard} return a.reduce((s, x) => s + x, 0);`);
    const facts = async (seed: string) => {
      const { verdict, failure, groups, points } = await judgeSource(source, { seed });
      return { verdict, failure, groups, points };
    };
    expect(await facts("one")).toEqual(await facts("one"));
    expect((await facts("two")).verdict).toBe("wrong-answer");
  });

  it("of a group's failures the smallest input is shown, as code that makes the call", async () => {
    const { failure } = await judgeSource(dot(`${guard} ${loop} return a.length > 3 ? 0 : s;`));
    expect(failure).toMatchObject({ group: "shapes", case: "n = 4" });
    expect(failure?.reproduce).toMatch(
      /^const a = new Float64Array\(\[.*\]\);\nconst b = .*\nconsole.log\(dot\(a, b\)\);/,
    );
  });

  it.each([
    ["the same wrong answer each time is pure", dot(`${guard} ${loop} return s + 1;`), "passed"],
    [
      "another wrong answer each time is not",
      `let n = 0; ${dot(`${guard} ${loop} return s + ++n;`)}`,
      "failed",
    ],
    ["a wrong answer to a view alone is not", dot(`${guard} ${loop} return s + a.byteOffset;`), "failed"],
    [
      "a wrong answer that is seen here alone is not",
      dot(`${guard} ${loop} return a.length === 4 && a.some((x) => x < 0) ? s + 1 : s;`),
      "failed",
    ],
    ["nor beside other wrong ones", dot(`${guard} ${loop} return s + 1 + a.byteOffset;`), "failed"],
  ])("purity: %s", async (_, source, status) => {
    const { verdict, groups } = await judgeSource(source);
    expect(verdict).toBe("wrong-answer");
    expect(groups.find(({ id }) => id === "purity")).toMatchObject({ status });
  });

  it("points are earned by whole groups", async () => {
    const { points, groups } = await judgeSource(dot(`${loop} return s;`));
    expect(points).toEqual({ earned: 68, possible: 100 });
    expect(groups.map(({ id, status }) => `${id} ${status}`)).toEqual([
      "examples passed",
      "shapes passed",
      "errors failed",
      "laws passed",
      "purity passed",
      "stability passed",
      "performance skipped",
    ]);
  });
});

describe("faults of ours are judge-error and nobody's attempt", () => {
  const right = dot(`${guard} ${loop} return s;`);

  it.each<[string, Partial<JudgeRequest>, RegExp]>([
    [
      "an oracle that throws",
      {
        spec: {
          ...spec,
          oracle: () => {
            throw new Error("oracle broke");
          },
        },
      },
      /oracle broke/,
    ],
    [
      "no place to run in",
      { openRunner: () => Promise.reject(new Error("no process left")) },
      /no process left/,
    ],
    [
      "a law that throws",
      {
        spec: {
          ...spec,
          laws: [
            {
              ...spec.laws[0]!,
              check: () => {
                throw new Error("law broke");
              },
            },
          ],
        },
      },
      /law broke/,
    ],
  ])("%s", async (_, change, message) => {
    const verdict = await judgeSource(right, change);
    expect(verdict).toMatchObject({
      verdict: "judge-error",
      judgeError: expect.stringMatching(message),
      points: { earned: 0 },
    });
  });
});

it("stages are told in order, from loading to the end", async () => {
  const stages: StageEvent[] = [];
  await judgeSource(dot(`${guard} ${loop} return s;`), { onStage: (event) => stages.push(event) });
  expect(stages.map((event) => event.stage)).toEqual([
    "loading",
    ...Array.from({ length: 6 }, () => ["group-started", "group-finished"]).flat(),
    "finished",
  ]);
});

it("diagnostics of the compiler are the verdict", async () => {
  const diagnostic = { kind: "type" as const, message: "no", line: 2, column: 3, endLine: 2, endColumn: 4 };
  const verdict = await judgeSource("", { compiled: { kind: "rejected", diagnostics: [diagnostic] } });
  expect(verdict).toMatchObject({
    verdict: "compile-error",
    diagnostics: [diagnostic],
    lamps: { correct: "dark" },
  });
  const bomb = await judgeSource("", { compiled: { kind: "limit", limit: "memory" } });
  expect(bomb).toMatchObject({
    verdict: "compile-error",
    limit: { phase: "compile" },
    program: { problem: "compile-limit" },
  });
});
