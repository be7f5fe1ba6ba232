/** The figures that lessons print, computed. A lesson that shows another number is wrong. */
import { expect, test } from "vitest";
import type { Matrix } from "./index.ts";
import { attention, attentionOracle, cosine, dot, matmul, norm, softmax, transpose } from "./index.ts";

const vec = (...items: number[]) => Float64Array.from(items);
const mat = (...rows: number[][]): Matrix => ({
  rows: rows.length,
  cols: rows[0].length,
  data: vec(...rows.flat()),
});
const rounded = (x: Float64Array, digits = 3) => Array.from(x, (v) => Number(v.toFixed(digits)));
const distance = (a: Float64Array, b: Float64Array) => norm(a.map((x, i) => x - b[i]));
const degrees = (c: number) => (Math.acos(c) * 180) / Math.PI;

test("unit 1: both definitions of the dot product", () => {
  expect(dot(vec(1, 2, 3), vec(4, 5, 6))).toBe(32);
  expect(dot(vec(3, 4), vec(3, 4))).toBe(25);
  expect(norm(vec(3, 4)) * norm(vec(3, 4)) * cosine(vec(3, 4), vec(3, 4))).toBe(25);
  expect(dot(vec(3, 4), vec(4, 3))).toBe(24);
  expect(cosine(vec(3, 4), vec(4, 3))).toBe(0.96);
  expect(degrees(0.96)).toBeCloseTo(16.26, 2);
});

test("unit 2: projection and the table of angles", () => {
  expect(dot(vec(4, 0), vec(3, 3))).toBe(12);
  expect(dot(vec(4, 0), vec(3, 3)) / norm(vec(4, 0))).toBe(3);
  expect(norm(vec(3, 3))).toBeCloseTo(4.24, 2);
  const table = [0, 30, 45, 60, 90, 120, 135, 150, 180].map((angle) => {
    const radians = (angle * Math.PI) / 180;
    return cosine(vec(1, 0), vec(Math.cos(radians), Math.sin(radians)));
  });
  expect(table.map((c) => Number(c.toFixed(2)) + 0)).toEqual([1, 0.87, 0.71, 0.5, 0, -0.5, -0.71, -0.87, -1]);
});

test("unit 3: length, cat and dog, Euclid against cosine, normalised dot", () => {
  expect(dot(vec(1, 2), vec(2, 4))).toBe(10);
  expect(cosine(vec(1, 2), vec(2, 4))).toBeCloseTo(1, 15);
  const [cat, dog] = [vec(0.8, 0.6, 0.2), vec(0.7, 0.5, 0.3)];
  expect(dot(cat, dog)).toBeCloseTo(0.92, 15);
  expect(cosine(cat, dog)).toBeCloseTo(0.99, 3);
  expect(distance(vec(1, 0), vec(2, 0))).toBe(1);
  expect(distance(vec(1, 0), vec(0, 1))).toBe(Math.SQRT2);
  expect([cosine(vec(1, 0), vec(2, 0)), cosine(vec(1, 0), vec(0, 1))]).toEqual([1, 0]);
  expect(dot(vec(0.6, 0.8), vec(0.8, 0.6))).toBeCloseTo(0.96, 15);
});

test("unit 4: queries times transposed keys", () => {
  const q = mat([1, 0, 1], [0, 1, 0]);
  expect(matmul(q, transpose(q))).toEqual(mat([2, 0], [0, 1]));
  expect(() => matmul(q, q)).toThrow(RangeError);
});

test("units 5 and 6: saturation, the root that prevents it, and the corrected erratum", () => {
  expect(Math.sqrt(768)).toBeCloseTo(27.71, 2);
  expect(rounded(softmax(vec(-1.8, -1.1, -0.4, 0, 0.4, 1.1, 1.8)))).toEqual([
    0.013, 0.026, 0.053, 0.079, 0.117, 0.236, 0.476,
  ]);
  expect(rounded(softmax(vec(-50, -30, -10, 0, 10, 30, 50)))).toEqual([0, 0, 0, 0, 0, 0, 1]);
  expect(rounded(softmax(vec(1000, 1001)), 6)).toEqual([0.268941, 0.731059]);
  expect([...softmax(vec(0, 1))]).toEqual([...softmax(vec(1000, 1001))]);
});

test("unit 7: a query between two keys averages their values", () => {
  const result = attention(mat([1, 0]), mat([1, 0], [0, 1]), mat([10, 0], [0, 10]));
  expect(rounded(result.data)).toEqual([6.698, 3.302]);
  const exact = attentionOracle(mat([1, 0]), mat([1, 0], [0, 1]), mat([10, 0], [0, 10]));
  if (exact.kind === "throws") throw new Error("these shapes fit");
  expect(rounded(exact.data)).toEqual([6.698, 3.302]);
});

test("unit 8: length carries information in a dot product and none in a cosine", () => {
  expect([dot(vec(1, 0), vec(1, 0)), dot(vec(10, 0), vec(1, 0))]).toEqual([1, 10]);
  expect([cosine(vec(1, 0), vec(1, 0)), cosine(vec(10, 0), vec(1, 0))]).toEqual([1, 1]);
});
