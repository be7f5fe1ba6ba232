import { describe, expect, it } from "vitest";
import { createRng } from "../exercise/random.ts";
import type { ExerciseSpec, Value } from "../exercise/spec.ts";
import { measure } from "./measure.ts";
import type { MeasureRequest } from "./measure.ts";
import type { TimingOutcome } from "./runner.ts";
import { spec as dotSpec } from "./testing/dot-exercise.ts";
import { PlainRunner, returned, slowdownOf, type Script } from "./testing/plain-runner.ts";
import type { TimingRunner } from "./timing-runner.ts";
import { canTime } from "./timing-runner.ts";

function timedAt(operations: number): ExerciseSpec {
  return {
    ...dotSpec,
    performance: {
      ...dotSpec.performance,
      sizes: [10, 1000].map((n) => ({
        name: `n = ${n}`,
        n,
        operations,
        make: (rng) => [rng.vector(n), rng.vector(n)],
      })),
    },
  };
}

/** Two sizes; of each, 15 readings of one call after the 8 that warm up. */
const spec = timedAt(1e6);
const callsOfSize = 23;

const dot = ([a, b]: Value[]): number =>
  (a as Float64Array).reduce((sum, x, i) => sum + x * (b as Float64Array)[i]!, 0);

function timingRunner(script: Partial<Script>): TimingRunner & PlainRunner {
  const runner = new PlainRunner({ answer: dot, time: slowdownOf(() => 3), ...script });
  if (!canTime(runner)) throw new Error("A script without a clock.");
  return runner;
}

function run(script: Partial<Script>, change: Partial<MeasureRequest> = {}) {
  return measure({
    spec,
    runner: timingRunner(script),
    rng: createRng("measure"),
    parameterNames: ["a", "b"],
    totalTimeoutMs: 1_000,
    onSize: () => {},
    ...change,
  });
}

describe("what a timing says", () => {
  it("how many times the reference, at each size and over all, and how the time grows", async () => {
    const { performance, failure, stop, calls } = await run({ time: slowdownOf((n) => (n === 10 ? 2 : 8)) });
    expect({ failure, stop, calls }).toEqual({ failure: null, stop: null, calls: 2 * callsOfSize });
    expect(performance?.sizes).toEqual([
      {
        name: "n = 10",
        n: 10,
        slowdown: 2,
        interval: [2, 2],
        learnerMedianNs: 20,
        referenceMedianNs: 10,
        pairs: 15,
      },
      {
        name: "n = 1000",
        n: 1000,
        slowdown: 8,
        interval: [8, 8],
        learnerMedianNs: 8_000,
        referenceMedianNs: 1_000,
        pairs: 15,
      },
    ]);
    expect(performance?.slowdown).toBeCloseTo(4, 12);
    // 20 → 8000 over a hundredfold size.
    expect(performance?.growth).toBeCloseTo(Math.log(400) / Math.log(100), 12);
    expect(performance).toMatchObject({ maxSlowdown: 60, expectedGrowth: 1 });
  });

  it("of a reading that covers many calls, the time of one", async () => {
    const { performance } = await run({}, { spec: timedAt(5_000) });
    expect(performance?.sizes.map(({ referenceMedianNs }) => referenceMedianNs)).toEqual([10, 1_000]);
    expect(performance?.growth).toBeCloseTo(1, 12);
  });

  it("nothing of the pairs that warm up", async () => {
    const { performance } = await run({ time: slowdownOf((_, pair) => (pair < 8 ? 50 : 3)) });
    expect(performance?.sizes.map(({ slowdown, pairs }) => [slowdown, pairs])).toEqual([
      [3, 15],
      [3, 15],
    ]);
  });

  it("what the machine did beside in seven of ten pairs does not count, to whichever side", async () => {
    const one = await run({ time: disturbed("learnerNs") });
    expect(one.performance?.sizes.map(({ slowdown }) => slowdown)).toEqual([3, 3]);
    const other = await run({ time: disturbed("referenceNs") });
    expect(other.performance?.sizes.map(({ slowdown }) => slowdown)).toEqual([3, 3]);
  });

  it("how sure it is: the interval holds the figure, and widens with the spread", async () => {
    const { performance } = await run({ time: slowdownOf((_, pair) => 1 + (pair % 5)) });
    const [low, high] = performance!.interval;
    expect(low).toBeLessThan(high);
    expect(low).toBeLessThanOrEqual(performance!.slowdown);
    expect(high).toBeGreaterThanOrEqual(performance!.slowdown);
  });

  it("the same for the same seed, inputs and all", async () => {
    const time = slowdownOf((_, pair) => 1 + (pair % 5));
    const runners = [timingRunner({ time }), timingRunner({ time })];
    const [first, second] = await Promise.all(runners.map((runner) => run({}, { runner })));
    expect(first).toEqual(second);
    const [plans, same] = runners.map((runner) => JSON.stringify(runner.plans));
    expect(plans).toBe(same);
  });
});

/** What is measured, and said of progress, when the first size takes that many times the reference. */
async function done(slowdown: number) {
  const told: [number, number][] = [];
  const { performance } = await run(
    { time: slowdownOf((n) => (n === 10 ? slowdown : 3)) },
    { onSize: (...progress) => told.push(progress) },
  );
  return { sizes: performance?.sizes.length, growth: performance?.growth, told };
}

/** Of the pairs all but every third take ten times as long, on one side. */
function disturbed(side: "learnerNs" | "referenceNs"): Script["time"] {
  return (plan, answer) => {
    const outcome = slowdownOf(() => 3)(plan, answer);
    if (outcome.kind === "timed")
      for (const { pairs } of outcome.sizes)
        for (const [i, pair] of pairs.entries()) if (i % 3 > 0) pair[side] *= 10;
    return outcome;
  };
}

describe("a size that is hopeless", () => {
  it("beyond twice the limit is the last one, and one size alone has no growth", async () => {
    expect(await done(121)).toEqual({
      sizes: 1,
      growth: null,
      told: [
        [0, 2],
        [2, 2],
      ],
    });
  });

  it("is left after seven pairs, which are all that it shows", async () => {
    const { performance, calls } = await run({ time: slowdownOf(() => 121) });
    expect(performance?.sizes.map(({ pairs }) => pairs)).toEqual([7]);
    expect(performance?.slowdown).toBeCloseTo(121, 9);
    expect(calls).toBe(8 + 7);
  });

  it("is measured whole while it is not sure", async () => {
    // Three of four pairs are hopeless, and many a draw has more of the others.
    const { performance } = await run({
      time: slowdownOf((n, pair) => (n > 10 || pair % 4 === 0 ? 3 : 500)),
    });
    expect(performance?.sizes.map(({ pairs }) => pairs)).toEqual([15, 15]);
  });

  it("at twice the limit is not yet", async () => {
    const { sizes, told } = await done(120);
    expect(sizes).toBe(2);
    expect(told).toEqual([
      [0, 2],
      [1, 2],
      [2, 2],
    ]);
  });
});

describe("every timed answer is checked", () => {
  it.each([1, 8, 9, 23])("number %i of the first size", async (wrong) => {
    const { failure, performance, calls } = await run({
      answer: (args, call) => (call === wrong ? dot(args) + 1 : dot(args)),
    });
    expect(performance).toBeNull();
    expect(failure).toMatchObject({
      group: "performance",
      name: { case: "n = 10" },
      reason: "value",
      expected: { kind: "number" },
      comparison: { wrongElements: 1 },
    });
    expect(dot(failure!.request.args)).toBeCloseTo((failure!.outcome as { value: number }).value - 1, 9);
    expect(calls).toBe(callsOfSize);
  });

  it("against the answer that the spec has for timing, where it has one", async () => {
    const performance = {
      ...spec.performance,
      expect: () => ({ kind: "number" as const, value: 7, bound: 0 }),
    };
    const { failure } = await run({}, { spec: { ...spec, performance } });
    expect(failure?.expected).toEqual({ kind: "number", value: 7, bound: 0 });
    expect((await run({ answer: () => 7 }, { spec: { ...spec, performance } })).failure).toBeNull();
  });

  it("for side effects as well, right or wrong", async () => {
    const { failure } = await run({ answer: (args) => returned(dot(args), [1]) });
    expect(failure).toMatchObject({ reason: "mutated-input", detail: "b", group: "performance" });
  });

  it("and the calls that were made at smaller sizes are counted", async () => {
    const { failure, calls } = await run({
      answer: (args, call) => dot(args) + (call > callsOfSize ? 1 : 0),
    });
    expect(failure?.name).toEqual({ case: "n = 1000" });
    expect(calls).toBe(2 * callsOfSize);
  });
});

it("a program that is ended while it is timed has no figures, but a size at which it was busy", async () => {
  const stop = { kind: "time-limit", phase: "timing" } as const;
  const measured = await run({
    time: (plan, answer): TimingOutcome =>
      (plan.sizes[0]!.readings[0]![0]![0] as Float64Array).length === 10
        ? slowdownOf(() => 3)(plan, answer)
        : { kind: "stopped", stop },
  });
  expect(measured).toEqual({
    performance: null,
    failure: null,
    stop: { stop, case: { case: "n = 1000" } },
    calls: callsOfSize,
  });
});

function changed(change: (timed: Extract<TimingOutcome, { kind: "timed" }>) => void): Script["time"] {
  return (plan, answer) => {
    const outcome = slowdownOf(() => 3)(plan, answer);
    if (outcome.kind === "timed") change(outcome);
    return outcome;
  };
}

describe("a runner that does not tell of every call is at fault", () => {
  it.each([
    ["no size", changed(({ sizes }) => void sizes.pop()), "The runner timed 0 pairs of 23."],
    ["no pair", changed(({ sizes }) => sizes[0]!.pairs.splice(0)), "The runner timed 0 pairs of 23."],
    [
      "a pair too many",
      changed(({ sizes }) => sizes[0]!.pairs.push(sizes[0]!.pairs[0]!)),
      "The runner timed 24 pairs of 23.",
    ],
    [
      "a call too few",
      changed(({ sizes }) => sizes[0]!.pairs[2]!.outcomes.pop()),
      "The runner told of 0 of 1 timed calls.",
    ],
  ])("%s", async (_, time, message) => {
    await expect(run({ time })).rejects.toThrow(message);
  });
});
