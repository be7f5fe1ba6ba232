import { describe, expect, it } from "vitest";
import type { Value } from "../exercise/value.ts";
import { compare, identical, type ExpectedValue } from "./compare.ts";

const vec = (...elements: number[]) => Float64Array.from(elements);
const mat = (rows: number, cols: number, ...elements: number[]) => ({ rows, cols, data: vec(...elements) });
const number = (value: number, bound: number, more: object = {}): ExpectedValue => ({
  kind: "number",
  value,
  bound,
  ...more,
});
const vector = (data: number[], bounds: number[], more: object = {}): ExpectedValue => ({
  kind: "vector",
  data: vec(...data),
  bounds: vec(...bounds),
  ...more,
});
const matrix = (rows: number, cols: number, ...data: number[]): ExpectedValue => ({
  kind: "matrix",
  ...mat(rows, cols, ...data),
  bounds: new Float64Array(data.length),
});

describe("one element", () => {
  it.each([
    ["the very number, within a range", number(1, 0, { range: [0, 2] }), 1, null, 0],
    ["a number at the lower end of its range", number(-1, 0, { range: [-1, 1] }), -1, null, 0],
    ["a number at the upper end of its range", number(1, 0, { range: [-1, 1] }), 1, null, 0],
    [
      "a number within the bound, below the range",
      number(-1, 0.5, { range: [-1, 1] }),
      -1.25,
      "range",
      Infinity,
    ],
    [
      "a number within the bound, above the range",
      number(1, 0.5, { range: [-1, 1] }),
      1.25,
      "range",
      Infinity,
    ],
    ["a number beyond bound and range", number(1, 0.5, { range: [-1, 1] }), 2, "value", 2],
    ["an expected infinity", number(Infinity, 0), Infinity, null, 0],
    ["an expected infinity, with a range", number(Infinity, 0, { range: [0, Infinity] }), Infinity, null, 0],
    ["the other infinity", number(Infinity, 0), -Infinity, "class", Infinity],
    ["a NaN for a NaN", number(NaN, 0), NaN, null, 0],
    ["a number for a NaN", number(NaN, 0), 1, "class", Infinity],
    ["a NaN for a number", number(1, 9), NaN, "class", Infinity],
    ["an infinity for a number", number(1, 9), Infinity, "class", Infinity],
    ["anything where nothing is asked", number(NaN, Infinity), 3, null, 0],
    ["0 for −0", number(-0, 0), 0, null, 0],
    ["0 for −0 where the sign counts", number(-0, 0, { zeroSign: true }), 0, "class", Infinity],
    ["−0 for −0 where the sign counts", number(-0, 0, { zeroSign: true }), -0, null, 0],
    ["a small number for 0 where the sign counts", number(0, 0.5, { zeroSign: true }), -0.25, null, 0.5],
    ["0 for a small number where the sign counts", number(0.25, 0.5, { zeroSign: true }), -0, null, 0.5],
    ["an error of exactly the bound", number(1, 0.5), 1.5, null, 1],
    ["twice the bound", number(1, 0.5), 2, "value", 2],
    ["any error where the bound is 0", number(1, 0), 1 + 2 ** -52, "value", Infinity],
  ] as [string, ExpectedValue, number, string | null, number][])("%s", (_, expected, got, reason, excess) => {
    const comparison = compare(expected, got);
    expect(comparison).toMatchObject({ reason, excess, elements: 1, wrongElements: reason === null ? 0 : 1 });
    expect(comparison.worst === null).toBe(reason === null);
  });
});

describe("several elements", () => {
  it("the worst is the one with the largest excess, the first of equals, and all wrong ones are counted", () => {
    const expected = vector([1, 2, 3, 4, 5], [1, 1, 1, 1, 1]);
    expect(compare(expected, vec(3, 2.5, 6, 1, 5))).toEqual({
      reason: "value",
      excess: 3,
      worst: { index: 2, expected: 3, got: 6, ulps: 3 * 2 ** 51, bound: 1 },
      wrongElements: 3,
      elements: 5,
      maxErrorUlps: 0,
    });
  });

  it("a wrong class is worse than any wrong value, before and after it", () => {
    const expected = vector([1, 2, 3], [1, 1, 1]);
    expect(compare(expected, vec(9, NaN, 9))).toMatchObject({
      reason: "class",
      worst: { index: 1 },
      wrongElements: 3,
    });
    expect(compare(expected, vec(NaN, 9, Infinity))).toMatchObject({ reason: "class", worst: { index: 0 } });
  });

  it("what is within its bound is never the worst, however near", () => {
    const expected = vector([1, 2], [1, 0.001]);
    expect(compare(expected, vec(1.999, 2.002))).toMatchObject({
      reason: "value",
      worst: { index: 1 },
      wrongElements: 1,
    });
    expect(compare(expected, vec(1.5, 2))).toMatchObject({ reason: null, excess: 0.5, worst: null });
  });

  it("units in the last place are counted where the bound is below 2⁻³² of the value, the largest of them", () => {
    const expected = vector([1, 1, 1, 1], [2 ** -32, 2 ** -31, 2 ** -40, 2 ** -40]);
    const got = vec(1 + 3 * 2 ** -52, 1 + 9 * 2 ** -52, 1 + 5 * 2 ** -52, 1 + 2 ** -52);
    expect(compare(expected, got).maxErrorUlps).toBe(5);
  });
});

describe("shapes", () => {
  it.each([
    ["more elements", vector([1], [0]), vec(1, 1)],
    ["fewer elements", vector([1], [0]), vec()],
    ["a number for a vector", vector([1], [0]), 1],
    ["a vector for a number", number(1, 0), vec(1)],
    ["a matrix for a vector", vector([1, 2], [0, 0]), mat(1, 2, 1, 2)],
    ["a vector for a matrix", matrix(1, 2, 1, 2), vec(1, 2)],
    [
      "as many elements in other rows and columns",
      matrix(2, 3, 1, 2, 3, 4, 5, 6),
      mat(3, 2, 1, 2, 3, 4, 5, 6),
    ],
    ["no rows of another width", matrix(0, 3), mat(0, 2)],
    ["another number of rows without columns", matrix(3, 0), mat(2, 0)],
  ] as [string, ExpectedValue, Value][])("%s: the wrong shape", (_, expected, got) => {
    expect(compare(expected, got)).toMatchObject({
      reason: "shape",
      excess: Infinity,
      worst: null,
      maxErrorUlps: 0,
    });
  });

  it("a matrix of the right shape is compared", () => {
    expect(compare(matrix(1, 2, 1, 2), mat(1, 2, 1, 2)).reason).toBeNull();
    expect(compare(matrix(1, 2, 1, 2), mat(1, 2, 1, 3)).reason).toBe("value");
  });
});

describe("identical", () => {
  it.each([
    [1, 1, true],
    [0, -0, false],
    [NaN, NaN, true],
    [1, vec(1), false],
    [vec(1, 2), vec(1, 2), true],
    [vec(1, 2), vec(1, 3), false],
    [vec(1, 2), vec(3, 2), false],
    [vec(1), vec(1, 2), false],
    [vec(1, 2), vec(1), false],
    [vec(-0), vec(0), false],
    [vec(1, 2), mat(1, 2, 1, 2), false],
    [mat(1, 2, 1, 2), mat(1, 2, 1, 2), true],
    [mat(1, 2, 1, 2), mat(2, 1, 1, 2), false],
    [mat(0, 2), mat(0, 3), false],
    [mat(2, 0), mat(3, 0), false],
  ] as [Value, Value, boolean][])("%s and %s: %s", (a, b, same) => {
    expect(identical(a, b)).toBe(same);
  });
});
