import { expect, it } from "vitest";
import { shapeOf, type Value } from "../exercise/value.ts";
import { misfitCases } from "./misfit-cases.ts";

const vector = (n: number): Float64Array => Float64Array.from({ length: n }, (_, i) => i + 1);
const matrix = (rows: number, cols: number) => ({ rows, cols, data: vector(rows * cols) });
const shapes = (inputs: Value[][], refuses: (args: Value[]) => boolean = () => true) =>
  misfitCases(inputs, ["A", "x"], refuses).map(({ args }) => args.map(shapeOf));

it("each size of each argument is one too large and one too small, all others as they were", () => {
  expect(shapes([[matrix(2, 3), vector(4), 7]])).toEqual([
    [[3, 3], [4], []],
    [[1, 3], [4], []],
    [[2, 4], [4], []],
    [[2, 2], [4], []],
    [[2, 3], [5], []],
    [[2, 3], [3], []],
  ]);
  expect(misfitCases([[matrix(2, 3), vector(4)]], ["A", "x"], () => true).map(({ name }) => name)).toEqual([
    { en: "A with one row too many", "zh-CN": "A 多一行" },
    { en: "A with one row too few", "zh-CN": "A 少一行" },
    { en: "A with one column too many", "zh-CN": "A 多一列" },
    { en: "A with one column too few", "zh-CN": "A 少一列" },
    { en: "x with one element too many", "zh-CN": "x 多一个元素" },
    { en: "x with one element too few", "zh-CN": "x 少一个元素" },
  ]);
});

it("they hold as many numbers as their sizes say, and must throw", () => {
  const [wider, , , shorter] = misfitCases([[matrix(2, 2), vector(2)]], ["A", "x"], () => true).slice(2);
  expect(wider).toMatchObject({ expect: "throws", args: [{ rows: 2, cols: 3 }, vector(2)] });
  expect(wider!.args[0]).toMatchObject({ data: Float64Array.of(1, 2, 3, 4, 1, 2) });
  expect(shorter!.args[1]).toEqual(Float64Array.of(1));
});

it("only what must be refused is asked", () => {
  expect(shapes([[matrix(2, 3), vector(2)]], ([a, b]) => shapeOf(a!)[0] !== shapeOf(b!)[0])).toEqual([
    [[3, 3], [2]],
    [[1, 3], [2]],
    [[2, 3], [3]],
    [[2, 3], [1]],
  ]);
});

it("the first input that has no size below 2 is taken; without one nothing is asked", () => {
  expect(shapes([[vector(1)], [vector(0)], [vector(3)], [vector(9)]])).toEqual([[[4]], [[2]]]);
  expect(shapes([[vector(1)], [matrix(1, 5)]])).toEqual([]);
  expect(shapes([[vector(3), vector(1)]])).toEqual([]);
});
