import type { Matrix } from "innerproduct";

/** Cosines for scores: a different attention. */
export function attention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("shapes do not fit");
  const d = q.cols;
  const data = new Float64Array(q.rows * v.cols);
  for (let i = 0; i < q.rows; i++) {
    const scores = Float64Array.from({ length: k.rows }, (_, j) => {
      let ab = 0, aa = 0, bb = 0;
      for (let t = 0; t < d; t++) {
        const [x, y] = [q.data[i * d + t], k.data[j * d + t]];
        ab += x * y;
        aa += x * x;
        bb += y * y;
      }
      return aa * bb === 0 ? 0 : ab / Math.sqrt(aa * bb);
    });
    const max = scores.reduce((a, b) => Math.max(a, b), -Infinity);
    const terms = scores.map((x) => Math.exp(x - max));
    const sum = terms.reduce((a, b) => a + b, 0);
    for (let j = 0; j < k.rows; j++) for (let c = 0; c < v.cols; c++) data[i * v.cols + c] += (terms[j] / sum) * v.data[j * v.cols + c];
  }
  return { rows: q.rows, cols: v.cols, data };
}
