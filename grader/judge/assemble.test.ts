import { describe, expect, it } from "vitest";
import type { CompileResult } from "../compile/result.ts";
import { dotOracle } from "../core/index.ts";
import { ExerciseManifest } from "../exercise/exercise.ts";
import { soundManifest } from "../exercise/sound-folder.ts";
import { defineSpec, type ExerciseSpec, type GroupId, type Vector } from "../exercise/spec.ts";
import { assembleVerdict, judgeErrorVerdict } from "./assemble.ts";
import { emptyFindings, type Findings } from "./findings.ts";
import { emptyOutcome, type CaseFailure, type GroupOutcome } from "./group-outcome.ts";
import type { JudgeRequest } from "./request.ts";
import { Verdict, type Failure, type Performance } from "./verdict.ts";

const text = { en: "in words", "zh-CN": "用文字" };
const spec: ExerciseSpec = defineSpec<[Vector, Vector], number>({
  oracle: dotOracle,
  bound: { formula: text, source: "Higham, §3.1" },
  groups: { examples: () => [], stability: () => [] },
  laws: [],
  purity: () => [],
  mistakes: [
    { id: "zero", title: text, explanation: text, anchor: "formula", implement: () => 0 },
    { id: "one", title: text, explanation: text, implement: () => 1 },
  ],
  performance: { sizes: [], reference: "dot", maxSlowdown: 10, growth: 1 },
});
const manifest = ExerciseManifest.parse({
  ...soundManifest,
  signature: {
    name: "dot",
    parameters: [
      { name: "a", type: "vector" },
      { name: "b", type: "vector" },
    ],
    result: "number",
  },
  points: { correctness: 60, stability: 20, performance: 20 },
});
const compiled: CompileResult = { kind: "compiled", js: "", map: "" };
const request: JudgeRequest = {
  exercise: { slug: "dot", manifest },
  spec,
  compiled,
  compileMs: 3,
  seed: "5eed",
  openRunner: () => Promise.reject(new Error("nothing runs here")),
  timing: true,
};

const failure = (group: GroupId, reason: Failure["reason"] = "value", got = 7): CaseFailure => ({
  group,
  name: { case: `${group} case` },
  reason,
  request: { args: [Float64Array.of(1, 2), Float64Array.of(3, 4)] },
  expected: { kind: "number", value: 11, bound: 1e-12 },
  outcome:
    reason === "threw"
      ? { kind: "threw", thrown: { name: "Error", message: "no" }, mutated: [] }
      : { kind: "returned", value: got, mutated: [], aliases: "nothing" },
});
const group = (id: GroupId, ...failures: CaseFailure[]): GroupOutcome => ({
  ...emptyOutcome(id),
  total: 2,
  passed: 2 - failures.length,
  failures,
});
const passed = [group("examples"), group("purity"), group("stability")];
const performance: Performance = {
  slowdown: 2,
  interval: [1.9, 2.1],
  maxSlowdown: 10,
  sizes: [
    {
      name: "n = 8",
      n: 8,
      slowdown: 2,
      interval: [1.9, 2.1],
      learnerMedianNs: 2,
      referenceMedianNs: 1,
      pairs: 15,
    },
  ],
  growth: null,
  expectedGrowth: 1,
};
const assemble = (found: Partial<Findings>, asked: Partial<JudgeRequest> = {}) =>
  assembleVerdict({ ...request, ...asked }, { ...emptyFindings(), load: { kind: "loaded" }, ...found }, 10);

describe("the verdict of findings", () => {
  const ended = { kind: "time-limit", phase: "call" } as const;
  it.each([
    ["nothing wrong, not timed", { groups: passed }, "accepted"],
    ["nothing wrong, timed", { groups: passed, performance }, "accepted"],
    [
      "a wrong value",
      { groups: [group("examples", failure("examples")), group("stability")] },
      "wrong-answer",
    ],
    [
      "a wrong value in stability alone",
      { groups: [group("examples"), group("stability", failure("stability"))] },
      "unstable",
    ],
    [
      "wrong here and in stability",
      { groups: [group("examples", failure("examples")), group("stability", failure("stability"))] },
      "wrong-answer",
    ],
    ["a throw", { groups: [group("examples", failure("examples", "threw"))] }, "runtime-error"],
    [
      "a throw in stability",
      { groups: [group("stability", failure("stability", "threw"))] },
      "runtime-error",
    ],
    [
      "a throw after a wrong value in an earlier group",
      { groups: [group("examples", failure("examples")), group("stability", failure("stability", "threw"))] },
      "wrong-answer",
    ],
    [
      "a changed input",
      { groups: [group("examples"), group("purity", failure("purity", "mutated-input"))] },
      "wrong-answer",
    ],
    ["a wrong timed output", { groups: passed, timedFailure: failure("performance") }, "wrong-answer"],
    ["too slow", { groups: passed, performance, tooSlow: true }, "too-slow"],
    [
      "ended by the clock",
      { groups: [group("examples")], stop: { stop: ended, group: "examples" } },
      "time-limit",
    ],
    [
      "ended by the clock after a wrong value",
      { groups: [group("examples", failure("examples"))], stop: { stop: ended, group: "stability" } },
      "wrong-answer",
    ],
    ["ended by memory", { stop: { stop: { kind: "memory-limit", phase: "load" } } }, "memory-limit"],
    ["ended by its output", { stop: { stop: { kind: "output-limit", phase: "call" } } }, "runtime-error"],
    [
      "a module that throws",
      { load: { kind: "threw", thrown: { name: "Error", message: "at once" } } },
      "runtime-error",
    ],
    [
      "tampering, whatever else",
      { groups: [group("examples", failure("examples", "threw"))], signals: ["stack-probe"] },
      "cheating",
    ],
    ["no such export", { load: { kind: "missing-export", found: ["dott"] } }, "compile-error"],
    ["a class for a function", { load: { kind: "not-a-plain-function", found: "a class" } }, "compile-error"],
    ["an import", { load: { kind: "imports", specifiers: ["node:fs"] } }, "compile-error"],
  ] as [string, Partial<Findings>, string][])("%s", (_, findings, verdict) => {
    const assembled = assemble(findings);
    expect(assembled.verdict).toBe(verdict);
    expect(Verdict.parse(assembled)).toEqual(assembled);
  });

  it.each([
    ["a rejected source", { kind: "rejected", diagnostics: [] }],
    ["a checker that had to be ended", { kind: "limit", limit: "time" }],
  ] as [string, CompileResult][])("%s is a compile-error", (_, result) => {
    expect(assemble({ load: null }, { compiled: result }).verdict).toBe("compile-error");
  });
});

describe("lamps and points", () => {
  it.each([
    ["all passed and timed", { groups: passed, performance }, "lit lit lit", 100],
    ["all passed, not timed", { groups: passed }, "lit lit dark", 80],
    [
      "wrong",
      { groups: [group("examples", failure("examples")), group("purity"), group("stability")] },
      "out lit dark",
      50,
    ],
    [
      "unstable",
      { groups: [group("examples"), group("purity"), group("stability", failure("stability"))] },
      "lit out dark",
      60,
    ],
    ["too slow", { groups: passed, performance, tooSlow: true }, "lit lit out", 80],
    ["wrong when timed", { groups: passed, timedFailure: failure("performance") }, "out lit out", 80],
    [
      "ended when timed",
      { groups: passed, stop: { stop: { kind: "time-limit", phase: "timing" }, group: "performance" } },
      "lit lit out",
      80,
    ],
    [
      "timed, and ended when the judge looked for tampering",
      {
        groups: passed,
        performance,
        stop: { stop: { kind: "time-limit", phase: "timing" }, group: "performance" },
      },
      "lit lit out",
      80,
    ],
    [
      "ended in the examples",
      {
        groups: [
          {
            ...group("examples"),
            stop: { stop: { kind: "time-limit", phase: "call" }, case: { case: "x" } },
          },
        ],
      },
      "out dark dark",
      0,
    ],
    ["nothing run", {}, "dark dark dark", 0],
  ] as [string, Partial<Findings>, string, number][])("%s", (_, findings, lamps, earned) => {
    const assembled = assemble(findings);
    expect(Object.values(assembled.lamps).join(" ")).toBe(lamps);
    expect(assembled.points).toEqual({ earned, possible: 100 });
  });

  it("an exercise with nothing to be unstable about lights the second lamp with the first", () => {
    const plain = { ...spec, groups: { examples: () => [] } };
    expect(assemble({ groups: passed.slice(0, 2) }, { spec: plain }).lamps.stable).toBe("lit");
    expect(assemble({ groups: [group("examples", failure("examples"))] }, { spec: plain }).lamps.stable).toBe(
      "dark",
    );
  });
});

describe("what the record says", () => {
  it("which mistake explains every wrong answer", () => {
    const zero = assemble({ groups: [group("examples", failure("examples", "value", 0))] });
    expect(zero.mistake).toEqual({ id: "zero", title: text, explanation: text, anchor: "formula" });
    const one = assemble({ groups: [group("examples", failure("examples", "value", 1))] });
    expect(one.mistake).toStrictEqual({ id: "one", title: text, explanation: text });
    expect(assemble({ groups: [group("examples", failure("examples"))] }).mistake).toBeNull();
  });

  it("the shown failure, or that the module threw, or nothing", () => {
    const shown = assemble({ groups: [group("examples", failure("examples"))] }).failure;
    expect(shown).toMatchObject({
      group: "examples",
      case: "examples case",
      reason: "value",
      got: { value: 7 },
    });
    const thrown = { name: "TypeError", message: "at once" };
    expect(assemble({ load: { kind: "threw", thrown } }).failure).toMatchObject({
      group: "load",
      reason: "threw",
      thrown,
    });
    expect(assemble({ groups: passed }).failure).toBeNull();
  });

  it("the largest error and the largest share of a bound over all groups", () => {
    const groups = [
      { ...group("examples"), maxErrorUlps: 2, maxBoundUse: 0.1 },
      { ...group("stability"), maxErrorUlps: 1, maxBoundUse: 0.3 },
    ];
    expect(assemble({ groups })).toMatchObject({ maxErrorUlps: 2, maxBoundUse: 0.3 });
    expect(assemble({})).toMatchObject({ maxErrorUlps: null, maxBoundUse: null });
  });

  it("exercise, seed, bound in words, and how long each phase took", () => {
    const record = assemble({ loadMs: 1, correctnessMs: 4, performanceMs: 2 });
    expect(record).toMatchObject({
      format: 1,
      exercise: { uuid: manifest.uuid, slug: "dot", version: 1 },
      seed: "5eed",
      bound: { formula: "in words", formulaText: text, source: "Higham, §3.1" },
      durationsMs: { compile: 3, load: 1, correctness: 4, performance: 2, total: 10 },
      judgeError: null,
    });
    expect(record.bound).not.toHaveProperty("sourceText");
  });

  it("the case that a timed program was ended in, and no group when it was ended before any", () => {
    const stop = {
      kind: "time-limit",
      phase: "timing",
      limit: { name: "totalTimeoutMs", value: 9 },
    } as const;
    const timed = assemble({ groups: passed, stop: { stop, group: "performance", case: { case: "n = 8" } } });
    expect(timed.limit).toMatchObject({
      name: "totalTimeoutMs",
      value: 9,
      unit: "ms",
      group: "performance",
      case: "n = 8",
    });
    expect(timed.groups.at(-1)).toMatchObject({ id: "performance", status: "failed", passed: 0, total: 1 });
    const other = assemble({ groups: [group("examples")], stop: { stop, group: "examples" } });
    expect(other.groups.at(-1)).toMatchObject({ id: "performance", status: "skipped", total: 0 });
  });

  it("a group that failed without being timed earns what the others earn", () => {
    const short = { ...group("purity"), passed: 1 };
    expect(assemble({ groups: [group("examples"), short] }).groups.map(({ status }) => status)).toEqual([
      "passed",
      "passed",
      "skipped",
      "skipped",
    ]);
  });

  it("no lamp is lit or out by half", () => {
    expect(assemble({ groups: [group("examples")] }).lamps).toEqual({
      correct: "dark",
      stable: "dark",
      fast: "dark",
    });
  });

  it("nothing that ran, when nothing ran", () => {
    const record = assemble({ load: null }, { compiled: { kind: "rejected", diagnostics: [] } });
    expect(record.runtime).toEqual({ runner: "none", engine: "none" });
    expect(record.diagnostics).toEqual([]);
    expect(judgeErrorVerdict(request, "x")).toMatchObject({
      verdict: "judge-error",
      lamps: { correct: "dark", stable: "dark", fast: "dark" },
      runtime: { runner: "none", engine: "none" },
      diagnostics: [],
      cheating: [],
    });
  });

  it("nothing that a cheat achieved", () => {
    const cheat = assemble({ groups: passed, performance, signals: ["stack-probe"] });
    expect(cheat).toMatchObject({
      verdict: "cheating",
      cheating: ["stack-probe"],
      performance: null,
      lamps: { correct: "out", stable: "dark", fast: "dark" },
      points: { earned: 0, possible: 100 },
    });
    expect(cheat.groups.map(({ status, points }) => [status, points.earned])).toEqual(
      cheat.groups.map(({ status }) => [status, 0]),
    );
    expect(cheat.groups.map(({ points }) => points.possible)).toEqual(
      assemble({ groups: passed }).groups.map(({ points }) => points.possible),
    );
    expect(assemble({ groups: passed, performance }).performance).toEqual(performance);
  });

  it("both texts of a bound that has them, neither of one that has not", () => {
    const words = assemble({}, { spec: { ...spec, bound: { formula: "0", source: text } } }).bound;
    expect(words).toEqual({ formula: "0", source: "in words", sourceText: text });
  });

  it("a fault of ours with its stack, and nothing earned", () => {
    const error = new Error("broken");
    const record = judgeErrorVerdict(request, error);
    expect(record).toMatchObject({
      verdict: "judge-error",
      judgeError: error.stack,
      points: { earned: 0, possible: 100 },
    });
    expect(judgeErrorVerdict(request, "words").judgeError).toBe("words");
    expect(record.durationsMs).toEqual({ compile: 3, load: 0, correctness: 0, performance: 0, total: 3 });
    expect(record.groups.map(({ status }) => status)).toEqual(["skipped", "skipped", "skipped", "skipped"]);
  });
});
