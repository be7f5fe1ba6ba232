import * as fc from "fast-check";
import { expect, test } from "vitest";
import { cosine } from "../kernels/cosine.ts";
import { nearest } from "../kernels/nearest.ts";
import { matrix, moderate } from "../testing/arbitraries.ts";
import type { Matrix, Vector } from "../types.ts";
import { nearestIsClear, nearestOracle } from "./nearest.ts";

const vec = (...elements: number[]) => Float64Array.from(elements);
const mat = (...rows: number[][]): Matrix => ({
  rows: rows.length,
  cols: rows[0].length,
  data: vec(...rows.flat()),
});

type Nearest = (q: Vector, keys: Matrix, k: number) => Vector;

const rowsOf = ({ rows, cols, data: all }: Matrix) =>
  Array.from({ length: rows }, (_, i) => all.slice(i * cols, (i + 1) * cols));
const dot = (a: Vector, b: Vector) => a.reduce((sum, x, i) => sum + x * b[i], 0);
const unit = (v: Vector) => {
  const length = Math.sqrt(dot(v, v)) || 1;
  return v.map((x) => x / length);
};

const styles: Record<string, Nearest> = {
  kernel: nearest,
  "cosines, sorted": (q, keys, k) => {
    const found = rowsOf(keys).map((row) => cosine(row, q));
    return vec(...[...found.keys()].sort((i, j) => found[j] - found[i]).slice(0, k));
  },
  "normalised, the best picked k times": (q, keys, k) => {
    const found = rowsOf(keys).map((row) => dot(unit(row), unit(q)));
    return Float64Array.from({ length: k }, () => {
      const best = found.indexOf(Math.max(...found));
      found[best] = -Infinity;
      return best;
    });
  },
};

const inputs = fc
  .tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 2, max: 6 }))
  .chain(([m, d]) =>
    fc.tuple(matrix(1, d, moderate), matrix(m, d, moderate), fc.integer({ min: 0, max: m })),
  );

test("every honest style finds what the oracle finds, wherever the order is clear", () => {
  fc.assert(
    fc.property(inputs, ([q, keys, k]) => {
      fc.pre(nearestIsClear(q.data, keys));
      fc.pre([...q.data, ...keys.data].every((x) => x === 0 || Math.abs(x) > 1e-100));
      // Cosines that are equal on paper but not by powers of two are no test of order.
      const found = rowsOf(keys).map((row) => cosine(q.data, row));
      fc.pre(new Set(found).size === found.length);
      const answer = nearestOracle(q.data, keys, k);
      if (answer.kind === "throws") throw new Error("these shapes fit");
      for (const style of Object.values(styles)) expect(style(q.data, keys, k)).toEqual(answer.data);
    }),
  );
});

test("cosines that only round to the same double are no tie, and too close to be asked", () => {
  const [q, keys] = [vec(1e8, 0), mat([1e8, 1], [1e8, 0])];
  expect([cosine(q, vec(1e8, 1)), cosine(q, vec(1e8, 0))]).toEqual([1, 1]);
  expect(nearestOracle(q, keys, 1)).toMatchObject({ data: vec(1) });
  expect(nearestIsClear(q, keys)).toBe(false);
});

test("of rows that are powers of two of each other the lower index comes first, also across the cut", () => {
  const keys = mat([0, 0, 0, 8], [1, 1, -1, 1], [4, 4, -4, 4], [0, 0, 0, 0], [0.5, 0.5, -0.5, 0.5]);
  const q = vec(1, 1, -1, -1);
  expect(nearestIsClear(q, keys)).toBe(true);
  for (const k of [0, 1, 2, 3, 4, 5]) {
    const expected = vec(...[1, 2, 4, 3, 0].slice(0, k));
    expect(nearestOracle(q, keys, k)).toEqual({
      kind: "vector",
      data: expected,
      bounds: new Float64Array(k),
    });
    for (const style of Object.values(styles)) expect(style(q, keys, k)).toEqual(expected);
  }
});

test("an order that rounding may decide is not clear", () => {
  expect(nearestIsClear(vec(1, 2), mat([1, 3], [1, 3 + 2 ** -50]))).toBe(false);
  expect(nearestIsClear(vec(1, 2), mat([1, 3], [1, 3 + 2 ** -30]))).toBe(true);
});

test("length does not count, a zero query finds the first rows, and what is not finite comes last", () => {
  for (const find of [nearest, (...args: Parameters<Nearest>) => data(nearestOracle(...args))]) {
    expect(find(vec(1, 0), mat([9, 9], [1e-200, 0], [-1, 0], [1e300, 1e299]), 4)).toEqual(vec(1, 3, 0, 2));
    expect(find(vec(0, 0), mat([1, 2], [3, 4], [0, 0]), 2)).toEqual(vec(0, 1));
    expect(find(vec(1, 0), mat([NaN, 2], [-3, 0], [Infinity, 0]), 3)).toEqual(vec(1, 0, 2));
  }
});

test.each([
  ["a query of another length", vec(1), mat([1, 2]), 1],
  ["more than there are", vec(1, 2), mat([1, 2]), 2],
  ["fewer than none", vec(1, 2), mat([1, 2]), -1],
  ["a fraction", vec(1, 2), mat([1, 2]), 0.5],
  ["NaN", vec(1, 2), mat([1, 2]), NaN],
  ["a malformed matrix", vec(1, 2), { rows: 2, cols: 2, data: vec(1, 2, 3) }, 1],
])("%s throws", (_, q, keys, k) => {
  expect(() => nearest(q, keys, k)).toThrow(RangeError);
  expect(nearestOracle(q, keys, k)).toEqual({ kind: "throws" });
});

function data(answer: ReturnType<typeof nearestOracle>): Vector {
  if (answer.kind === "throws") throw new Error("these shapes fit");
  return answer.data;
}
