// mistake: nan-everywhere
import type { Matrix } from "innerproduct";

/** One NaN anywhere is added to the maximum of every row. */
export function attention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("shapes do not fit");
  const data = new Float64Array(q.rows * v.cols);
  const scores = Array.from({ length: q.rows }, (_, i) =>
    Array.from({ length: k.rows }, (__, j) => {
      let dot = 0;
      for (let t = 0; t < q.cols; t++) dot += q.data[i * q.cols + t] * k.data[j * k.cols + t];
      return dot / Math.sqrt(q.cols);
    }),
  );
  const spoilt = scores.flat().some(Number.isNaN) ? NaN : 0;
  scores.forEach((row, i) => {
    const max = Math.max(...row) + spoilt;
    const terms = row.map((score) => Math.exp(score - max));
    const sum = terms.reduce((a, b) => a + b, 0);
    terms.forEach((term, j) => {
      for (let c = 0; c < v.cols; c++) data[i * v.cols + c] += (term / sum) * v.data[j * v.cols + c];
    });
  });
  return { rows: q.rows, cols: v.cols, data };
}
