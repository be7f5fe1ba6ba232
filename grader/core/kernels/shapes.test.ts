import { expect, test } from "vitest";
import { isWellFormed } from "./shapes.ts";
import { attention, cosine, dot, matmul, transpose } from "../index.ts";

const vec = (...elements: number[]) => Float64Array.from(elements);
const good = { rows: 1, cols: 2, data: vec(1, 2) };
const bad = { rows: 2, cols: 2, data: vec(1, 2, 3) };

test.each([
  ["dot", () => dot(vec(1), vec(1, 2)), /^dot: a has 1 elements and b has 2/],
  ["cosine", () => cosine(vec(1), vec(1, 2)), /^cosine: a has 1 elements and b has 2/],
  [
    "transpose of a malformed matrix",
    () => transpose(bad),
    /^transpose: a says it is 2×2 but its data has 3/,
  ],
  ["matmul, malformed first", () => matmul(bad, good), /^matmul: a says/],
  ["matmul, malformed second", () => matmul(good, bad), /^matmul: b says/],
  ["attention, malformed queries", () => attention(bad, good, good), /^attention: q says/],
  ["attention, malformed keys", () => attention(good, bad, good), /^attention: k says/],
  ["attention, malformed values", () => attention(good, good, bad), /^attention: v says/],
])("%s refuses by name what does not fit", (_, call, message) => {
  expect(call).toThrow(RangeError);
  expect(call).toThrow(message);
});

test.each([
  [2, 3, 6, true],
  [0, 3, 0, true],
  [3, 0, 0, true],
  [2, 3, 5, false],
  [-2, -3, 6, false],
  [-1, 0, 0, false],
  [0, -1, 0, false],
  [1.5, 4, 6, false],
  [4, 1.5, 6, false],
  [NaN, 1, 0, false],
])("%s × %s with %s numbers is well-formed: %s", (rows, cols, length, expected) => {
  expect(isWellFormed({ rows, cols, data: new Float64Array(length) })).toBe(expected);
});
