import type { Matrix } from "innerproduct";

/** Vectors as maps from index to number. */
export function attention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("shapes do not fit");
  const entries = (a: Matrix, i: number): Array<readonly [number, number]> =>
    Array.from(a.data.slice(i * a.cols, (i + 1) * a.cols), (x, t) => [t, x] as const);
  const score = (i: number, j: number): number => {
    const key = new Map(entries(k, j));
    return entries(q, i).reduce((sum, [t, x]) => sum + x * (key.get(t) ?? 0), 0) / Math.sqrt(q.cols);
  };
  const data = new Float64Array(q.rows * v.cols);
  for (let i = 0; i < q.rows; i++) {
    const scores = Array.from({ length: k.rows }, (_, j) => score(i, j));
    const max = scores.reduce((a, b) => Math.max(a, b), -Infinity);
    const terms = scores.map((x) => Math.exp(x - max));
    const sum = terms.reduce((a, b) => a + b, 0);
    for (let c = 0; c < v.cols; c++) data[i * v.cols + c] = terms.reduce((s, w, j) => s + (w / sum) * v.data[j * v.cols + c], 0);
  }
  return { rows: q.rows, cols: v.cols, data };
}
