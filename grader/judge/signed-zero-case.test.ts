import { expect, it } from "vitest";
import { signedZeroCases } from "./signed-zero-case.ts";

const matrix = { rows: 2, cols: 2, data: Float64Array.of(1, 2, 3, 4) };

it("a −0 stands in the middle of every argument of the first input that has no size below 2", () => {
  const inputs = [
    [matrix, Float64Array.of(1), 7],
    [matrix, Float64Array.of(5, 6, 7), 7],
  ];
  const [found, ...others] = signedZeroCases(inputs, () => true);
  expect(others).toEqual([]);
  expect(found!.args).toEqual([
    { ...matrix, data: Float64Array.of(1, 2, -0, 4) },
    Float64Array.of(5, -0, 7),
    7,
  ]);
  expect([...matrix.data]).toEqual([1, 2, 3, 4]);
});

it("nothing is asked where that is refused, or where every input is too small", () => {
  expect(signedZeroCases([[matrix]], () => false)).toEqual([]);
  expect(signedZeroCases([[Float64Array.of(1)]], () => true)).toEqual([]);
});
