import { describe, expect, it } from "vitest";
import { createRng } from "../../exercise/random.ts";
import type { ExerciseSpec, PerformanceSize, Value } from "../../exercise/spec.ts";
import type { Stop, TimingOutcome } from "../runner.ts";
import { manifest, spec } from "../testing/dot-exercise.ts";
import { openInTurn, returned, slowdownOf, type Script } from "../testing/plain-runner.ts";
import { timeProcess } from "./time-process.ts";

const compiled = { kind: "compiled", js: "…", map: "" } as const;
/** Each of 20 pairs that warm up, 25 that count, and 3 calls that are weighed. */
const sizes = [10, 1000].map((n): PerformanceSize => ({
  name: `n = ${n}`,
  n,
  operations: 6e6,
  make: (rng) => [rng.vector(n), rng.vector(n)],
}));
const callsOfSize = 20 + 25 + 3;

const dot = ([a, b]: Value[]): number =>
  (a as Float64Array).reduce((sum, x, i) => sum + x * (b as Float64Array)[i]!, 0);

const right: Script = { answer: dot, time: slowdownOf((_, pair) => (pair < 20 ? 50 : 3)) };

async function timed(script: Partial<Script>, change: Partial<ExerciseSpec> = {}, of = sizes) {
  const { open, opened } = openInTurn({ ...right, ...script });
  const request = {
    exercise: { slug: "dot", manifest },
    spec: { ...spec, ...change },
    compiled,
    openRunner: open,
  };
  return { outcome: timeProcess(request, of, createRng("process")), opened };
}

const seventhIsOff: Script["answer"] = (_args, call) => (call === 7 ? 1 + 2 ** -41 : 1);

function changed(change: (timed: Extract<TimingOutcome, { kind: "timed" }>) => void): Partial<Script> {
  return {
    time(plan, answer) {
      const outcome = right.time!(plan, answer);
      if (outcome.kind === "timed") change(outcome);
      return outcome;
    },
  };
}

describe("one process of a ranked timing", () => {
  it("tells the time of one call, of program and reference, in each pair that counts", async () => {
    const { outcome, opened } = await timed({});
    expect(await outcome).toEqual({
      sizes: [10, 1000].map((n) => ({
        learnerNs: Array.from({ length: 25 }, () => 3 * n),
        referenceNs: Array.from({ length: 25 }, () => n),
      })),
      // The most that one of the weighed calls took.
      allocatedBytes: [102, 102],
      plan: { warmups: 20, pairs: [25, 25], callsPerReading: [1, 1] },
      calls: 2 * callsOfSize,
      maxErrorUlps: expect.any(Number),
      maxBoundUse: expect.any(Number),
      runtime: { runner: "plain", engine: "this" },
    });
    expect(opened[0]?.closed).toBe(1);
    expect(opened[0]?.plans).toMatchObject([{ reference: "dot", totalTimeoutMs: 7_500 }]);
  });

  it("divides a reading by the calls that it covers", async () => {
    const several = sizes.slice(0, 1).map((size) => ({ ...size, operations: 25_000 }));
    const { outcome } = await timed({}, {}, several);
    expect(await outcome).toMatchObject({
      plan: { callsPerReading: [4] },
      sizes: [{ referenceNs: { 0: 10 }, learnerNs: { 0: 30 } }],
    });
  });

  it("tells the largest error of all answers", async () => {
    const whole = { expect: () => ({ kind: "number" as const, value: 1, bound: 2 ** -40 }) };
    const performance = { ...spec.performance, ...whole };
    const { outcome } = await timed({ answer: seventhIsOff }, { performance });
    expect(await outcome).toMatchObject({ maxBoundUse: 0.5, maxErrorUlps: 2 ** 11 });
  });

  it("knows nothing of memory where the garbage of a call went before it was weighed", async () => {
    const less = changed((outcome) => outcome.sizes[0]!.weighed.forEach((call) => (call.bytes = -5)));
    expect(await (await timed(less)).outcome).toMatchObject({ allocatedBytes: [null, 102] });
    const nothing = changed((outcome) => outcome.sizes[0]!.weighed.forEach((call) => (call.bytes = 0)));
    expect(await (await timed(nothing)).outcome).toMatchObject({ allocatedBytes: [0, 102] });
  });
});

describe("no place on a board", () => {
  it.each([
    ["a call that warms up", 1, "n = 10"],
    ["the last that is timed", 45, "n = 10"],
    ["one that is weighed", 48, "n = 10"],
    ["one of the second size", 49, "n = 1000"],
  ])("is there for a wrong answer to %s", async (_, wrong, size) => {
    const { outcome, opened } = await timed({
      answer: (args, call) => dot(args) + (call === wrong ? 1 : 0),
    });
    expect(await outcome).toEqual({ kind: "failed", reason: "wrong-answer", size, detail: "value" });
    expect(opened[0]?.closed).toBe(1);
  });

  it("is there for a side effect", async () => {
    const { outcome } = await timed({ answer: (args) => returned(dot(args), [0]) });
    expect(await outcome).toMatchObject({ reason: "wrong-answer", detail: "mutated-input" });
  });

  it("is there for a call without a result", async () => {
    const none = changed((outcome) => outcome.sizes[1]!.pairs[3]!.outcomes.pop());
    expect(await (await timed(none)).outcome).toEqual({
      kind: "failed",
      reason: "wrong-answer",
      size: "n = 1000",
      detail: "a timed call gave no result",
    });
  });

  const stop: Stop = {
    kind: "time-limit",
    phase: "timing",
    limit: { name: "totalTimeoutMs", value: 7_500 },
  };
  const failed = { kind: "failed", reason: "time-limit", size: null, detail: "totalTimeoutMs 7500" };

  it.each<[string, Partial<Script>, object]>([
    ["while it loads", { load: { kind: "stopped", stop } }, failed],
    ["while it is timed", { time: () => ({ kind: "stopped", stop }) }, failed],
    ["while the judge looks for tampering", { inspection: { signals: ["stack-probe"], stop } }, failed],
    [
      "by no bound of ours",
      { time: () => ({ kind: "stopped", stop: { kind: "crashed", phase: "timing" } }) },
      { kind: "failed", reason: "crashed", size: null, detail: "crashed" },
    ],
  ])("is there for a program that is ended %s", async (_, script, expected) => {
    const { outcome, opened } = await timed(script);
    expect(await outcome).toEqual(expected);
    expect(opened[0]?.closed).toBe(1);
  });

  it("is there for tampering, which is named", async () => {
    const { outcome } = await timed({ inspection: { signals: ["stack-probe", "trap:x"], stop: null } });
    expect(await outcome).toEqual({ kind: "failed", reason: "cheating", size: null, detail: "stack-probe" });
    const honest = await timed({ inspection: { signals: [], stop: null } });
    expect(await honest.outcome).toMatchObject({ calls: 2 * callsOfSize });
  });
});

describe("what is our fault, and leaves no process", () => {
  it.each<[string, Partial<Script>, string]>([
    [
      "a program that does not load again",
      { load: { kind: "missing-export", found: [] } },
      "cannot be again",
    ],
    ["a runner that cannot time", { time: undefined }, "cannot be again"],
    [
      "a size too few",
      changed(({ sizes: timedSizes }) => timedSizes.pop()),
      "The runner timed 1 of 2 sizes.",
    ],
    [
      "a pair too few",
      changed(({ sizes: timedSizes }) => timedSizes[0]!.pairs.pop()),
      "The runner timed 44 pairs of 45.",
    ],
  ])("%s", async (_, script, message) => {
    const { outcome, opened } = await timed(script);
    await expect(outcome).rejects.toThrow(message);
    expect(opened[0]?.closed).toBe(1);
  });
});
