import type { Matrix } from "innerproduct";

/** Scaled queries; values are added to every row below them, with sums kept beside. */
export function causalAttention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || q.rows !== k.rows || k.rows !== v.rows) throw new Error("these do not fit");
  const [n, d, width] = [q.rows, q.cols, v.cols];
  const queries = q.data.map((x) => x / Math.sqrt(d));
  const score = (i: number, j: number): number => {
    let sum = 0;
    for (let t = 0; t < d; t++) sum += queries[i * d + t] * k.data[j * d + t];
    return sum;
  };
  const maxima = new Float64Array(n).fill(-Infinity);
  for (let i = 0; i < n; i++) for (let j = 0; j <= i; j++) maxima[i] = Math.max(maxima[i], score(i, j));
  const sums = new Float64Array(n);
  const data = new Float64Array(n * width);
  for (let j = 0; j < n; j++)
    for (let i = j; i < n; i++) {
      const weight = 2 ** ((score(i, j) - maxima[i]) * Math.LOG2E);
      sums[i] += weight;
      for (let c = 0; c < width; c++) data[i * width + c] += weight * v.data[j * width + c];
    }
  return { rows: n, cols: width, data: data.map((x, at) => x / sums[Math.floor(at / width)]) };
}
