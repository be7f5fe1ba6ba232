import { expect, it } from "vitest";
import { shapeOf, type Value } from "../exercise/value.ts";
import { elementsOfValue } from "./compare.ts";
import { fittingInputs, misfitCases } from "./misfit-cases.ts";

const vector = (n: number): Float64Array => Float64Array.from({ length: n }, (_, i) => i + 1);
const matrix = (rows: number, cols: number) => ({ rows, cols, data: vector(rows * cols) });
const elementsOf = (value: Value) => [...elementsOfValue(value)];
const misfitsOf = (inputs: Value[][], refuses: (args: Value[]) => boolean = () => true) =>
  misfitCases(
    fittingInputs(inputs, [], () => []),
    ["A", "x"],
    refuses,
  );
const shapes = (...of: Parameters<typeof misfitsOf>) => misfitsOf(...of).map(({ args }) => args.map(shapeOf));

it("each size of each argument is too large and too small by up to three, doubled, and nothing, all others as they were", () => {
  const first = shapes([[matrix(2, 3), vector(4), 7]]).map(([A, x]) => [...A!, ...x!].join(" "));
  expect(first.filter((sizes) => sizes.endsWith(" 3 4"))).toEqual([
    "3 3 4",
    "1 3 4",
    "4 3 4",
    "5 3 4",
    "0 3 4",
  ]);
  // Rows without columns are left out.
  expect(first.slice(5, 10)).toEqual(["2 4 4", "2 2 4", "2 5 4", "2 1 4", "2 6 4"]);
  expect(first.slice(10)).toEqual(["2 3 5", "2 3 3", "2 3 6", "2 3 2", "2 3 7", "2 3 1", "2 3 8", "2 3 0"]);
});

it("their names tell which argument and what of it", () => {
  const names = misfitsOf([[matrix(2, 3), vector(4)]]).map(({ name }) => name);
  expect(new Set(names.map((name) => JSON.stringify(name))).size).toBe(names.length);
  expect(names.slice(0, 5)).toEqual([
    { en: "A with one row too many", "zh-CN": "A 多一行" },
    { en: "A with one row too few", "zh-CN": "A 少一行" },
    { en: "A with two rows too many", "zh-CN": "A 多两行" },
    { en: "A with three rows too many", "zh-CN": "A 多三行" },
    { en: "A without rows", "zh-CN": "A 一行也没有" },
  ]);
  expect(names.slice(-4)).toEqual([
    { en: "x with three elements too many", "zh-CN": "x 多三个元素" },
    { en: "x with three elements too few", "zh-CN": "x 少三个元素" },
    { en: "x with twice as many elements", "zh-CN": "x 的元素数翻倍" },
    { en: "x without elements", "zh-CN": "x 一个元素也没有" },
  ]);
});

it("they hold as many numbers as their sizes say, and must throw", () => {
  const cases = misfitsOf([[matrix(2, 2), vector(2)]]);
  const called = (name: string) => cases.find((one) => JSON.stringify(one.name).includes(name))!;
  const wider = called("A with one column too many");
  expect(wider).toMatchObject({ expect: "throws", args: [{ rows: 2, cols: 3 }, vector(2)] });
  expect(wider.args[0]).toMatchObject({ data: Float64Array.of(1, 2, 3, 4, 1, 2) });
  expect(called("x with one element too few").args[1]).toEqual(Float64Array.of(1));
});

it("only what must be refused is asked", () => {
  const misfits = shapes([[matrix(2, 3), vector(2)]], ([a, b]) => shapeOf(a!)[0] !== shapeOf(b!)[0]);
  expect(misfits.map(([A]) => A![1])).not.toContain(4);
  expect(misfits.slice(0, 2)).toEqual([
    [[3, 3], [2]],
    [[1, 3], [2]],
  ]);
});

it("the first input that has no size below 2 is taken; without one nothing is asked", () => {
  const sizes = shapes([[vector(1)], [vector(0)], [vector(3)], [vector(9)]]);
  expect(sizes.flat(2)).toEqual([4, 2, 5, 1, 6, 0]);
  expect(shapes([[vector(1)], [matrix(1, 5)]])).toEqual([]);
  expect(shapes([[vector(3), vector(1)]])).toEqual([]);
});

const ones = (lengthAlong: (axis: string) => number): Value[] => [
  matrix(lengthAlong("n"), lengthAlong("d")),
  vector(lengthAlong("d")),
];
const fits = ([a, b]: Value[]) => shapeOf(a!)[1] === shapeOf(b!)[0];

it("also of sizes of 1, of nothing along an axis, and of what is long along it", () => {
  const cases = misfitCases(fittingInputs([], ["n", "d"], ones), ["A", "x"], (args) => !fits(args));
  const named = cases.map(({ name, args }) => [(name as { en: string }).en, ...args.map(shapeOf)]);
  expect(named).toContainEqual(["sizes of 1, but x with one element too many", [1, 1], [2]]);
  expect(cases.flatMap(({ args }) => args.flatMap(elementsOf)).every(Number.isFinite)).toBe(true);
  expect(named.slice(-9)).toEqual([
    ["n = 0, but x with one element too many", [0, 3], [4]],
    ["d = 0, but A with one column too many", [2, 1], [0]],
    ["d = 0, but x with one element too many", [2, 0], [1]],
    ["d = 96, but A with one column too many", [2, 97], [96]],
    ["d = 96, but A with 32 columns too few", [2, 64], [96]],
    ["d = 96, but A with 256 columns too many", [2, 352], [96]],
    ["d = 96, but x with one element too many", [2, 96], [97]],
    ["d = 96, but x with 32 elements too few", [2, 96], [64]],
    ["d = 96, but x with 256 elements too many", [2, 96], [352]],
  ]);
});
