/**
 * Twenty unit tests of attention as people write them for vitest: what the benchmark holds a whole grading against. `vitest-run.ts`
 * puts a copy of it beside a copy of the solution, which it then imports instead of our kernel; it is no test of ours.
 */
import { describe, expect, test } from "vitest";
import { attention } from "#grader/core/index.ts";

type Matrix = ReturnType<typeof attention>;

function matrix(rows: number, cols: number, element: (i: number) => number): Matrix {
  return { rows, cols, data: Float64Array.from({ length: rows * cols }, (_, i) => element(i)) };
}

function wave(rows: number, cols: number, step: number): Matrix {
  return matrix(rows, cols, (i) => 1 + Math.sin(step * (i + 1)));
}

function indexes(n: number): number[] {
  return Array.from({ length: n }, (_, i) => i);
}

/** Row by row, straight from the formula. */
function byFormula(q: Matrix, k: Matrix, v: Matrix): number[] {
  const at = ({ cols, data }: Matrix, row: number, col: number) => data[row * cols + col] ?? NaN;
  return indexes(q.rows).flatMap((i) => {
    const scores = indexes(k.rows).map(
      (j) => indexes(q.cols).reduce((sum, t) => sum + at(q, i, t) * at(k, j, t), 0) / Math.sqrt(q.cols),
    );
    const largest = Math.max(...scores);
    const terms = scores.map((score) => Math.exp(score - largest));
    const total = terms.reduce((sum, term) => sum + term, 0);
    return indexes(v.cols).map((c) => terms.reduce((sum, term, j) => sum + term * at(v, j, c), 0) / total);
  });
}

function largestDifference({ data }: Matrix, expected: ArrayLike<number>): number {
  if (data.length !== expected.length) return NaN;
  return data.reduce((largest, value, i) => Math.max(largest, Math.abs(value - (expected[i] ?? NaN))), 0);
}

describe("values", () => {
  test.each([
    [1, 1, 1, 1],
    [1, 2, 1, 1],
    [2, 3, 5, 7],
    [4, 4, 4, 4],
    [7, 5, 3, 2],
    [8, 9, 7, 16],
    [15, 17, 16, 15],
    [31, 33, 17, 16],
    [48, 48, 32, 32],
    [128, 128, 32, 32],
  ])("%i queries, %i keys, width %i, values %i", (n, m, d, dv) => {
    const [q, k, v] = [wave(n, d, 0.7), wave(m, d, 1.3), wave(m, dv, 2.1)];
    expect(largestDifference(attention(q, k, v), byFormula(q, k, v))).toBeLessThan(1e-10);
  });

  test("a query that prefers nothing gets the mean", () => {
    const got = attention(
      matrix(1, 2, () => 0),
      wave(3, 2, 1),
      matrix(3, 1, (i) => i),
    );
    expect(largestDifference(got, [1])).toBeLessThan(1e-10);
  });

  test("large scores do not overflow", () => {
    const got = attention(
      matrix(1, 1, () => 1000),
      matrix(2, 1, (i) => i),
      matrix(2, 1, (i) => i),
    );
    expect(largestDifference(got, [1])).toBeLessThan(1e-10);
  });

  test("no queries give no rows", () => {
    expect(
      attention(
        matrix(0, 2, () => 0),
        wave(3, 2, 1),
        wave(3, 4, 1),
      ),
    ).toMatchObject({ rows: 0, cols: 4 });
  });
});

describe("laws", () => {
  const [q, k, v] = [wave(5, 3, 0.9), wave(6, 3, 1.1), wave(6, 2, 1.7)];

  test("values times 2 give outputs times 2", () => {
    const twice = attention(q, k, { ...v, data: v.data.map((x) => 2 * x) });
    expect(
      largestDifference(
        twice,
        attention(q, k, v).data.map((x) => 2 * x),
      ),
    ).toBeLessThan(1e-10);
  });

  test("equal values come out as they are", () => {
    const threes = matrix(6, 2, () => 3);
    expect(
      largestDifference(
        attention(q, k, threes),
        Array.from({ length: 10 }, () => 3),
      ),
    ).toBeLessThan(1e-10);
  });

  test("the same call gives the same answer", () => {
    expect(attention(q, k, v)).toEqual(attention(q, k, v));
  });

  test("the inputs stay as they were", () => {
    const before = q.data.slice();
    attention(q, k, v);
    expect(q.data).toEqual(before);
  });
});

describe("errors", () => {
  test.each([
    ["widths that differ", wave(2, 3, 1), wave(4, 2, 1), wave(4, 1, 1)],
    ["keys without values", wave(2, 3, 1), wave(4, 3, 1), wave(3, 1, 1)],
    ["values without keys", wave(2, 3, 1), wave(3, 3, 1), wave(4, 1, 1)],
  ])("%s", (_, q, k, v) => {
    expect(() => attention(q, k, v)).toThrow(RangeError);
  });
});
