import { describe, expect, it } from "vitest";
import type { Matrix } from "../../exercise/spec.ts";
import type { CallRequest } from "../runner.ts";
import { choicePasses, type Choice } from "./choices.ts";
import { descend } from "./descend.ts";
import { keyOf } from "./key.ts";
import { cutOut, shorter } from "./shape-passes.ts";
import { costOf, valuePasses } from "./value-passes.ts";

const vector = (...x: number[]): CallRequest => ({ args: [Float64Array.from(x)] });
const counted = (n: number) => vector(...Array.from({ length: n }, (_, i) => i));
const one = { axes: [["n"]] };
const elements = (requests: Iterable<CallRequest>) =>
  Array.from(requests, ({ args }) => [...(args[0] as Float64Array)]);

const int = (value: number, low: number, high: number): Choice => ({ kind: "int", low, high, value });
const values = (candidates: Iterable<Choice[]>) =>
  Array.from(candidates, (all) => all.map(({ value }) => value));

/** The most that is left when a part is cut out. */
const longest = (n: number) => Math.max(...elements(cutOut(one)(counted(n))).map(({ length }) => length));

describe("candidates of another length", () => {
  it("are beginnings and ends, the shortest first", () => {
    const [pass] = shorter(one, counted(5));
    expect(elements(pass!(counted(5)))).toEqual([
      [0],
      [4],
      [0, 1],
      [3, 4],
      [0, 1, 2],
      [2, 3, 4],
      [0, 1, 2, 3],
      [1, 2, 3, 4],
    ]);
    expect(elements(pass!(counted(1)))).toEqual([]);
  });

  it("grow by half, and have no ends beyond 16", () => {
    const [pass] = shorter(one, counted(40));
    const lengths = elements(pass!(counted(40))).map(({ length }) => length);
    expect(lengths).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 6, 6, 9, 9, 13, 13, 19, 28]);
    const [sixteen] = shorter(one, counted(17));
    expect(elements(sixteen!(counted(17))).at(-1)).toHaveLength(13);
  });

  it("leave out halves, then quarters, down to single elements", () => {
    expect(elements(cutOut(one)(counted(4)))).toEqual([
      [2, 3],
      [0, 1],
      [1, 2, 3],
      [0, 2, 3],
      [0, 1, 3],
      [0, 1, 2],
    ]);
    expect(elements(cutOut(one)(counted(1)))).toEqual([]);
  });

  it("leave out nothing below an eighth of a long axis", () => {
    expect(longest(64)).toBe(63);
    expect(longest(80)).toBe(70);
  });
});

describe("candidates with simpler numbers", () => {
  it("cost as many signs as there are to read, a 1 the least", () => {
    expect([1, 0, 7, -7, -0, 12.5, NaN].map(costOf)).toEqual([1, 2, 2, 3, 3, 5, 4]);
  });

  it("are ones, then their places, then whole and rounded numbers, all at once", () => {
    const [together] = valuePasses(false);
    expect(elements(together(vector(12.3456, -7.891)))).toEqual([
      [1, 1],
      [1, 2],
      [12, -8],
      [10, -8],
      [12, -7.9],
      [12.3, -7.89],
    ]);
    expect(elements(together(vector(1, 1)))).toEqual([]);
    // What is not finite says something.
    expect(elements(together(vector(NaN, 55))).slice(0, 2)).toEqual([
      [NaN, 1],
      [NaN, 2],
    ]);
  });

  it("only rounded, where magnitudes count", () => {
    const [together] = valuePasses(true);
    expect(elements(together(vector(1234.5678, 1e300)))).toEqual([
      [1000, 1e300],
      [1200, 1e300],
      [1230, 1e300],
    ]);
  });

  it("in one argument of several, and in one element after the other", () => {
    const [, oneArgument, oneElement] = valuePasses(false);
    expect([...oneArgument!(vector(12.5))]).toEqual([]);
    const two = { args: [Float64Array.of(12.5), 7] };
    expect([...oneArgument!(two)].slice(0, 2)).toEqual([
      { args: [Float64Array.of(1), 7] },
      { args: [Float64Array.of(12.5), 1] },
    ]);
    expect(elements(oneElement!(vector(55, 66))).slice(0, 2)).toEqual([
      [1, 66],
      [0, 66],
    ]);
    expect(elements(oneElement!(vector(...Array.from({ length: 48 }, () => 55))))).not.toEqual([]);
    expect(elements(oneElement!(vector(...Array.from({ length: 49 }, () => 55))))).toEqual([]);
  });

  it("keep the shape of a matrix, and one object one", () => {
    const matrix: Matrix = { rows: 1, cols: 2, data: Float64Array.of(55, 66) };
    const [together] = valuePasses(false);
    const [first] = together({ args: [matrix, matrix], same: [0, 1] });
    expect(first!.args[0]).toEqual({ rows: 1, cols: 2, data: Float64Array.of(1, 1) });
    expect(first!.args[1]).toBe(first!.args[0]);
  });
});

describe("candidates of random choices", () => {
  const [sizes, allAtOnce, parts] = choicePasses;
  it("have sizes that come ever nearer, from the least that they may be", () => {
    expect(values(sizes!([int(9, 1, 20), int(4, 0, 9)]))).toEqual([
      [1, 4],
      [2, 4],
      [4, 4],
      [8, 4],
      [9, 0],
      [9, 1],
      [9, 3],
    ]);
    expect(values(sizes!([int(-6, -9, -3)]))).toEqual([[-3], [-4]]);
    expect(values(sizes!([int(1, 1, 9), { kind: "unit", value: 0.3 }]))).toEqual([]);
  });

  it("leave the sizes alone where everything else becomes simple at once", () => {
    const drawn: Choice[] = [
      int(5, 1, 9),
      ...Array.from({ length: 3 }, (): Choice => ({ kind: "normal", value: 0.123456 })),
      { kind: "normal", value: 1.23456 },
      { kind: "unit", value: 0.3456 },
      int(7, -3, 9),
    ];
    const found = values(allAtOnce!(drawn));
    expect(found[0]).toEqual([5, 0.123456, 0.123456, 0.123456, 1, 0.75, 0]);
    expect(found[1]).toEqual([5, 0.123456, 0.123456, 0.123456, 0, 0.5, 0]);
    expect(found.slice(-2)).toEqual([
      [5, 0.1, 0.1, 0.1, 1, 0.25, 7],
      [5, 0.12, 0.12, 0.12, 1.2, 0.3125, 7],
    ]);
  });

  it("become simple by ever smaller parts", () => {
    const drawn = Array.from({ length: 4 }, (): Choice => ({ kind: "normal", value: 0.25 }));
    const found = values(parts!(drawn));
    expect(found.slice(0, 4)).toEqual([
      [1, 1, 0.25, 0.25],
      [0, 0, 0.25, 0.25],
      [0.25, 0.25, 1, 1],
      [0.25, 0.25, 0, 0],
    ]);
    // Single ones are tried with every simple value.
    expect(found.slice(4, 8).map(([first]) => first)).toEqual([1, 0, -1, 2]);
  });
});

describe("a descent", () => {
  it("goes on from each hit, pass after pass, until a whole round changes nothing", async () => {
    const tried: number[][] = [];
    const best = await descend<number, number>(
      12,
      [(x) => (x % 2 === 0 ? [x / 2] : []), (x) => (x > 1 ? [x - 1] : [])],
      async (candidates) => {
        tried.push([...candidates]);
        return { best: candidates[0]! };
      },
    );
    expect(best).toBe(1);
    expect(tried.flat()).toEqual([6, 3, 2, 1]);
  });

  it("tries up to eight candidates in one message, and all of them when none fails", async () => {
    const batches: number[] = [];
    const best = await descend<number, number>(
      0,
      [() => Array.from({ length: 17 }, (_, i) => i)],
      async (batch) => {
        batches.push(batch.length);
        return "none";
      },
    );
    expect(best).toBe(0);
    expect(batches).toEqual([8, 8, 1]);
  });
});

it("calls have the same key when they are the same calls, and only then", () => {
  const x = Float64Array.of(1, 2, 3, 4);
  const matrix = (rows: number, cols: number): CallRequest => ({ args: [{ rows, cols, data: x }] });
  const all: CallRequest[] = [
    vector(1, 2),
    vector(1, 3),
    vector(1, -0),
    vector(1, 0),
    vector(1, NaN),
    { args: [1] },
    matrix(2, 2),
    matrix(1, 4),
    { args: [x] },
    { args: [x], views: true },
    { args: [x, x] },
    { args: [x, x], same: [0, 1] },
    counted(300),
    vector(...Array.from({ length: 300 }, (_, i) => (i === 299 ? 7 : i))),
  ];
  expect(new Set(all.map(keyOf)).size).toBe(all.length);
  expect(keyOf(vector(1, 2))).toBe(keyOf(vector(1, 2)));
});
