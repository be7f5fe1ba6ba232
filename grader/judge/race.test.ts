import { describe, expect, it } from "vitest";
import { createRng } from "../exercise/random.ts";
import type { ExerciseSpec, Value } from "../exercise/spec.ts";
import { raceAgainstReference } from "./race.ts";
import type { JudgeRequest } from "./request.ts";
import type { Stop } from "./runner.ts";
import { manifest, spec as dotSpec } from "./testing/dot-exercise.ts";
import { openInTurn, PlainRunner, returned, slowdownOf, type Script } from "./testing/plain-runner.ts";
import { canTime } from "./timing-runner.ts";
import type { StageEvent } from "./verdict.ts";

/** Two sizes of 23 calls each. */
const spec: ExerciseSpec = {
  ...dotSpec,
  performance: {
    ...dotSpec.performance,
    sizes: [10, 100].map((n) => ({
      name: `n = ${n}`,
      n,
      operations: 1e6,
      make: (rng) => [rng.vector(n), rng.vector(n)],
    })),
  },
};
const compiled = { kind: "compiled", js: "…", map: "" } as const;

const dot = ([a, b]: Value[]): number =>
  (a as Float64Array).reduce((sum, x, i) => sum + x * (b as Float64Array)[i]!, 0);

const at = (slowdown: number): Script => ({ answer: dot, time: slowdownOf(() => slowdown) });
const endedBy = (stop: Stop): Script => ({ answer: dot, time: () => ({ kind: "stopped", stop }) });
const timeLimit: Stop = { kind: "time-limit", phase: "timing" };

/** The first runner holds the program that was examined; the others are opened as the race asks for them. */
async function race(
  first: Script,
  others: Script[] = [],
  change: Partial<JudgeRequest> = {},
  checkedCalls = 20,
) {
  const runner = new PlainRunner(first);
  if (!canTime(runner)) throw new Error("A script without a clock.");
  const { open, opened, asked } = openInTurn(...others);
  const stages: StageEvent[] = [];
  let now = 0;
  const request: JudgeRequest = {
    exercise: { slug: "dot", manifest },
    spec,
    compiled,
    compileMs: 1,
    seed: "s",
    openRunner: open,
    timing: true,
    onStage: (event) => stages.push(event),
    ...change,
  };
  const raced = raceAgainstReference(
    request,
    compiled,
    runner,
    createRng("race"),
    () => (now += 5),
    checkedCalls,
  );
  return { raced, runner, opened, asked, stages };
}

describe("a race against the reference", () => {
  it("of a program that is fast is run once", async () => {
    const { raced, runner, opened, stages } = await race(at(3));
    expect(await raced).toMatchObject({
      performance: { slowdown: expect.closeTo(3, 9) },
      tooSlow: false,
      timedFailure: null,
      stop: null,
      signals: [],
      performanceMs: 5,
      logs: { lines: ["after 46 calls"] },
    });
    expect(opened).toEqual([]);
    // Who opened it closes it.
    expect(runner.closed).toBe(0);
    expect(stages).toEqual([0, 1, 2].map((done) => ({ stage: "timing", done, of: 2 })));
  });

  it("is slow when a second process, beside the first, says so as well", async () => {
    const { raced, opened, asked } = await race(at(100), [at(90)]);
    expect(await raced).toMatchObject({ tooSlow: true, performance: { slowdown: expect.closeTo(90, 9) } });
    expect(asked.map(([, options]) => options)).toEqual([{ beside: true }]);
    expect(opened.map(({ closed, programs }) => [closed, programs.length])).toEqual([[1, 1]]);
  });

  it("is not slow when the second disagrees; its figures count", async () => {
    const { raced } = await race(at(100), [at(2)]);
    expect(await raced).toMatchObject({ tooSlow: false, performance: { slowdown: expect.closeTo(2, 9) } });
  });

  it("does not give the second process the inputs of the first", async () => {
    const { raced, runner, opened } = await race(at(100), [at(90)]);
    await raced;
    const [first, second] = [runner, opened[0]!].map((one) => one.plans[0]!.sizes[0]!.readings[0]!);
    expect(first).not.toEqual(second);
  });

  it("that does not end in time, twice, is slow; it was busy with the timing", async () => {
    const { raced } = await race(endedBy(timeLimit), [endedBy(timeLimit)]);
    expect(await raced).toMatchObject({
      performance: null,
      tooSlow: true,
      stop: { stop: timeLimit, group: "performance", case: { case: "n = 10" } },
    });
  });

  it("that does not end in time once is what the second process says", async () => {
    const { raced } = await race(endedBy(timeLimit), [at(3)]);
    expect(await raced).toMatchObject({ tooSlow: false, stop: null, performance: { maxSlowdown: 60 } });
  });

  it("that another limit ends is not slow, and not tried again", async () => {
    const stop: Stop = { kind: "memory-limit", phase: "timing" };
    const { raced, opened } = await race(endedBy(stop));
    expect(await raced).toMatchObject({ tooSlow: false, stop: { stop, group: "performance" } });
    expect(opened).toEqual([]);
  });

  it.each([
    ["cannot be loaded again", { ...at(3), load: { kind: "missing-export", found: [] } }],
    ["cannot be timed again", { answer: dot }],
  ] satisfies [string, Script][])(
    "of a program that %s is our fault, and leaves no process",
    async (_, second) => {
      const { raced, opened } = await race(at(100), [second]);
      await expect(raced).rejects.toThrow("A program that was loaded and timed before cannot be again");
      expect(opened.map(({ closed }) => closed)).toEqual([1]);
    },
  );

  it.each([
    [20_000, 10_000],
    [4_000, 4_000],
  ])("of a program that has %i ms for all its calls may take %i ms a size", async (totalTimeoutMs, ms) => {
    const limits = { ...manifest.limits, totalTimeoutMs };
    const exercise = { slug: "dot", manifest: { ...manifest, limits } };
    const { raced, runner } = await race(at(3), [], { exercise });
    await raced;
    expect(runner.plans.map((plan) => plan.totalTimeoutMs)).toEqual([ms, ms]);
  });
});

function wrongFrom(call: number): Script {
  return {
    answer: (args, now) => dot(args) + (now >= call ? 1 : 0),
    time: slowdownOf(() => 3),
  };
}

describe("a wrong answer while it is timed", () => {
  it("is told, and that the program counts its calls when a fresh process shows it", async () => {
    const { raced, opened } = await race(wrongFrom(30), [wrongFrom(61), wrongFrom(61)]);
    expect(await raced).toMatchObject({
      performance: null,
      timedFailure: { group: "performance", reason: "value" },
      signals: ["counts-calls:60"],
    });
    expect(opened[0]?.closed).toBe(1);
  });

  it("is looked for in twice the calls that were checked and timed before", async () => {
    // 40 checked and two sizes of 23 timed calls: 172, rounded up to fifties.
    const { raced, opened } = await race(wrongFrom(30), [wrongFrom(Infinity)], {}, 40);
    expect((await raced).signals).toEqual([]);
    expect(opened[0]?.requests).toHaveLength(1 + 4 * 50);
  });

  it("names the argument that was changed", async () => {
    const changing: Script = { answer: (args) => returned(dot(args), [1]), time: slowdownOf(() => 3) };
    const { raced } = await race(changing);
    expect((await raced).timedFailure).toMatchObject({ reason: "mutated-input", detail: "b" });
  });
});

describe("tampering while it is timed", () => {
  it("is looked for when the timing is over", async () => {
    const signals = ["replaced:Math.abs"];
    const { raced } = await race({ ...at(3), inspection: { signals, stop: null } });
    expect(await raced).toMatchObject({ signals, stop: null });
  });

  it("that keeps the judge from looking ends the program", async () => {
    const { raced } = await race({ ...at(3), inspection: { signals: [], stop: timeLimit } });
    expect((await raced).stop).toEqual({ stop: timeLimit, group: "performance" });
  });

  it("cannot be looked for in a program that was ended", async () => {
    const stop: Stop = { kind: "memory-limit", phase: "timing" };
    const { raced, runner } = await race({
      ...endedBy(stop),
      inspection: { signals: ["stack-probe"], stop: null },
    });
    expect((await raced).signals).toEqual([]);
    expect(runner.inspections).toBe(0);
  });
});
