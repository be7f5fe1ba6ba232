import { describe, expect, it } from "vitest";
import { createRng } from "../../exercise/random.ts";
import type { ExerciseSpec, Law } from "../../exercise/spec.ts";
import type { Value } from "../../exercise/value.ts";
import type { CaseFailure, GroupOutcome } from "../group-outcome.ts";
import { emptyOutcome } from "../group-outcome.ts";
import { judgeCall } from "../judge-call.ts";
import { judgeInstance } from "../run-laws.ts";
import type { CallOutcome, CallRequest } from "../runner.ts";
import { spec as dotSpec } from "../testing/dot-exercise.ts";
import { PlainRunner, returned, type Script } from "../testing/plain-runner.ts";
import { tellFailure } from "../tell-failure.ts";
import { shrinkShownFailure } from "./shrink.ts";

const spec: ExerciseSpec = { ...dotSpec, shrinking: { axes: [["n"], ["n"]] } };

function dot([a, b]: Value[]): number {
  const [left, right] = [a as Float64Array, b as Float64Array];
  if (left.length !== right.length) throw new RangeError("lengths differ");
  return left.reduce((sum, x, i) => sum + x * right[i]!, 0);
}

const length = ([a]: Value[]) => (a as Float64Array).length;
const rng = createRng("inputs");
const seven: CallRequest = { args: [rng.vector(7), rng.vector(7)] };

/** What the program does on this input, as the judge finds it. */
function found(answer: Script["answer"], change: Partial<CaseFailure> = {}, request = seven): CaseFailure {
  const given = answer(request.args, 1);
  const outcome = typeof given === "object" && "kind" in given ? given : returned(given);
  const expected = dotSpec.oracle(...request.args);
  const { reason, ...finding } = judgeCall(expected, outcome);
  return {
    group: "shapes",
    name: { case: "n = 7" },
    request,
    expected,
    outcome,
    reason: reason ?? "value",
    ...finding,
    generator: "const a = …",
    ...change,
  };
}

async function shrink(answer: Script["answer"], failure: CaseFailure, change: Partial<ExerciseSpec> = {}) {
  const runner = new PlainRunner({ answer });
  const groups: GroupOutcome[] = [{ ...emptyOutcome(failure.group), failures: [failure] }];
  const shrunk = await shrinkShownFailure({
    spec: { ...spec, ...change },
    rng: createRng("s"),
    parameterNames: ["a", "b"],
    runner,
    told: tellFailure(spec.mistakes, groups),
    clock: () => 0,
  });
  return { shrunk, args: shrunk?.failure.request.args.map((arg) => [...(arg as Float64Array)]), runner };
}

/** As it is found with this very program. */
function shrinkFound(
  answer: Script["answer"],
  failure: Partial<CaseFailure> = {},
  change: Partial<ExerciseSpec> = {},
) {
  return shrink(answer, found(answer, failure), change);
}

const wrongFrom =
  (n: number): Script["answer"] =>
  (args) =>
    dot(args) + (length(args) >= n ? 1 : 0);

function throwsFromFive(args: Value[]): number {
  if (length(args) > 4) throw new TypeError("too long");
  return dot(args) + 1;
}

const firstArgument: ExerciseSpec["oracle"] = (a) => ({
  kind: "vector",
  data: a as Float64Array,
  bounds: new Float64Array((a as Float64Array).length),
});

const infiniteBelowSix: ExerciseSpec["oracle"] = (a, b) => {
  if (length([a!]) < 4) return { kind: "throws" };
  return length([a!]) < 6 ? { kind: "number", value: Infinity, bound: 0 } : dotSpec.oracle(a!, b!);
};

describe("a failing call", () => {
  it("is shown on the smallest input that fails, with what is right there and what comes", async () => {
    const failure = found(wrongFrom(3));
    const { shrunk, args, runner } = await shrink(wrongFrom(3), failure);
    expect(args).toEqual([
      [1, 1, 1],
      [1, 1, 1],
    ]);
    expect(shrunk).toMatchObject({
      from: failure,
      calls: runner.requests.length,
      failure: {
        group: "shapes",
        name: { case: "n = 7" },
        reason: "value",
        expected: { kind: "number", value: 3 },
        outcome: { value: 4 },
        comparison: { worst: { got: 4 } },
      },
    });
    // The line made the large input.
    expect(shrunk?.failure).not.toHaveProperty("generator");
  });

  it("keeps its sort: a throw stays a throw of the same error", async () => {
    const thrown: CallOutcome = {
      kind: "threw",
      thrown: { name: "TypeError", message: "too long" },
      mutated: [],
    };
    const failure = found(() => thrown);
    const { shrunk, args } = await shrink(throwsFromFive, failure);
    expect(args?.[0]).toHaveLength(5);
    expect(shrunk?.failure.reason).toBe("threw");
  });

  it("of a side effect is the call that has it", async () => {
    const { shrunk, args } = await shrinkFound(
      (given) => returned(dot(given), length(given) > 1 ? [1] : []),
      {
        reason: "mutated-input",
        detail: "b",
      },
    );
    expect(args?.[1]).toEqual([1, 1]);
    expect(shrunk?.failure).toMatchObject({ reason: "mutated-input", detail: "b" });
  });

  it("that comes late, and is seen in the next call, is shown on the call that it belongs to", async () => {
    // Changes its second argument after a call of more than one element; what was told once is not told again.
    let before: number | null = null;
    const late: Script["answer"] = (given) => {
      const told = before !== null && before > 1;
      before = told ? null : length(given);
      return returned(dot(given), told ? [1] : []);
    };
    const { args } = await shrinkFound(late, { reason: "mutated-input", detail: "b" });
    expect(args?.[1]).toEqual([1, 1]);
  });

  it("that shares memory with an argument is one that does", async () => {
    const { shrunk, args } = await shrinkFound(
      ([a]) => ({ kind: "returned", value: a!, mutated: [], aliases: "argument" }),
      { reason: "aliased-argument" },
      { oracle: firstArgument },
    );
    expect(args?.[0]).toEqual([1]);
    expect(shrunk?.failure.reason).toBe("aliased-argument");
  });

  it("that gives two answers is made twice each time", async () => {
    const { args, runner } = await shrinkFound(
      (given, call) => dot(given) + (length(given) > 2 ? call * 1e-14 : 0),
      { reason: "not-deterministic" },
    );
    expect(args?.[0]).toHaveLength(3);
    expect(runner.requests.length % 2).toBe(0);
    expect(runner.requests[0]).toBe(runner.requests[1]);
  });

  it("is left as it is where nothing smaller fails alike, or it does not fail again", async () => {
    expect((await shrink(dot, found(wrongFrom(3)))).shrunk).toBeNull();
    const one = { args: [Float64Array.of(1), Float64Array.of(1)] };
    expect((await shrink(wrongFrom(1), found(wrongFrom(1), {}, one))).shrunk).toBeNull();
  });

  it("is left as it is where a plainer call would be too long to be pasted, and it is not", async () => {
    const x = createRng("long").vector(3000);
    const wrongOnThese: Script["answer"] = (args) =>
      dot(args) + (args.every((arg) => (arg as Float64Array).join() === x.join()) ? 1 : 0);
    const once: CallRequest = { args: [x, x], same: [0, 1] };
    const { shrunk } = await shrink(wrongOnThese, found(wrongOnThese, { generator: undefined }, once));
    expect(shrunk?.failure.request).not.toHaveProperty("same");
    expect((await shrink(wrongOnThese, found(wrongOnThese, {}, once))).shrunk).toBeNull();
  });

  it("is not shown on an input that failed but once", async () => {
    // Wrong until the confirming call, which is the last.
    const failure = found(wrongFrom(3));
    const calls = (await shrink(wrongFrom(3), failure)).runner.requests.length;
    const answer: Script["answer"] = (args, call) => (call < calls ? wrongFrom(3)(args, call) : dot(args));
    expect((await shrink(answer, failure)).shrunk).toBeNull();
  });

  it("is not shown on an input that the statement does not ask for", async () => {
    const shrinking = { ...spec.shrinking!, asked: (a: Value) => length([a]) > 4 };
    expect((await shrink(wrongFrom(3), found(wrongFrom(3)), { shrinking })).args?.[0]).toHaveLength(5);
  });

  it("is not shown where the right answer is infinite, or is to throw, and was not before", async () => {
    const { args } = await shrinkFound(wrongFrom(1), {}, { oracle: infiniteBelowSix });
    expect(args?.[0]).toHaveLength(6);
  });

  it("among the examples is shown as the statement has it", async () => {
    const { shrunk, runner } = await shrink(wrongFrom(3), found(wrongFrom(3), { group: "examples" }));
    expect([shrunk, runner.requests]).toEqual([null, []]);
  });

  it("is left as it was found where the exercise does not say how to make it smaller", async () => {
    const { shrunk, runner } = await shrink(wrongFrom(3), found(wrongFrom(3)), { shrinking: undefined });
    expect([shrunk, runner.requests]).toEqual([null, []]);
  });

  it("still shows the mistake that was recognised", async () => {
    // The sum of the first vector; on ones it would be right by accident.
    const { args } = await shrinkFound(([a]) => (a as Float64Array).reduce((sum, x) => sum + x, 0));
    const [a = [], b = []] = args ?? [];
    expect(a.reduce((sum, x) => sum + x, 0)).not.toBe(a.reduce((sum, x, i) => sum + x * b[i]!, 0));
    expect(a.length).toBeLessThan(7);
  });
});

/** Depends on the order of its arguments, where they are long enough. */
const ordered: Script["answer"] = ([a, b]) =>
  dot([a!, b!]) + (length([a!]) > 1 && (a as Float64Array)[0]! > (b as Float64Array)[0]! ? 1 : 0);

describe("a broken law", () => {
  const law: Law = {
    id: "symmetry",
    title: { en: "a·b = b·a", "zh-CN": "a·b = b·a" },
    count: 3,
    make(source) {
      const n = source.int(1, 9);
      const [a, b] = [source.vector(n), source.vector(n)];
      return [
        [a, b],
        [b, a],
      ];
    },
    check: dotSpec.laws[0]!.check,
  };

  /** The instance of that number, as the judge finds it. */
  function broken(number: number): CaseFailure {
    const source = createRng("s").fork("laws/symmetry");
    for (let i = 0; i < number; i++) law.make(source);
    const inputs = law.make(source);
    const calls = inputs.map((args) => ({
      request: { args },
      expected: dotSpec.oracle(...args),
      outcome: returned(ordered(args, 1) as number),
    }));
    return judgeInstance(law, number, inputs, calls)!;
  }

  it.each([0, 1])("is shown on calls that are small together: instance %i", async (number) => {
    const failure = broken(number);
    const { shrunk, args } = await shrink(ordered, failure, { laws: [law] });
    expect(args?.[0]).toHaveLength(2);
    const [first, second] = shrunk!.failure.law!.calls;
    expect(second!.request.args).toEqual(first!.request.args.toReversed());
    expect(shrunk?.failure.reason).toBe("law");
  });

  it("is left as it is where the program does not break it again", async () => {
    expect((await shrink(dot, broken(0), { laws: [law] })).shrunk).toBeNull();
  });

  it("blames nobody where it does not hold for the right answers", async () => {
    const never: Law = {
      ...law,
      check: () => ({ call: 0, expected: { kind: "number", value: 9, bound: 0 } }),
    };
    const failure = { ...broken(0), law: { ...broken(0).law!, law: never } };
    const { shrunk, runner } = await shrink(ordered, failure, { laws: [never] });
    expect([shrunk, runner.requests]).toEqual([null, []]);
  });

  it("asks only what the statement asks", async () => {
    const shrinking = { ...spec.shrinking!, asked: (a: Value) => (a as Float64Array).length > 3 };
    const failure = [0, 1, 2].map(broken).find((one) => length(one.request.args) > 3);
    if (!failure) throw new Error("No instance is long enough: take another seed.");
    const { runner } = await shrink(ordered, failure, { laws: [law], shrinking });
    expect(runner.requests.length).toBeGreaterThan(0);
    for (const { args } of runner.requests) expect(length(args)).toBeGreaterThan(3);
  });
});
