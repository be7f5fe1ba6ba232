import type { Matrix } from "innerproduct";

/** The root of scaled attention. */
export function dotGradient(q: Matrix, k: Matrix, g: Matrix): Matrix {
  if (q.cols !== k.cols || g.rows !== q.rows || g.cols !== k.rows) throw new RangeError("shapes do not fit");
  const d = q.cols;
  const forQ = new Float64Array(q.rows * d);
  const forK = new Float64Array(k.rows * d);
  for (let t = 0; t < d; t++) {
    for (let j = 0; j < k.rows; j++) {
      for (let i = 0; i < q.rows; i++) {
        forQ[i * d + t] += g.data[i * k.rows + j] * k.data[j * d + t] / Math.sqrt(d);
        forK[j * d + t] += g.data[i * k.rows + j] * q.data[i * d + t] / Math.sqrt(d);
      }
    }
  }
  return { rows: q.rows + k.rows, cols: d, data: Float64Array.from([...forQ, ...forK]) };
}
