import type { Matrix } from "innerproduct";

/** Each query is divided by its largest element, against overflow; what is small beside that vanishes. */
export function attention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("shapes do not fit");
  const data = new Float64Array(q.rows * v.cols);
  const scores = new Float64Array(k.rows);
  for (let i = 0; i < q.rows; i++) {
    const query = q.data.subarray(i * q.cols, (i + 1) * q.cols);
    const largest = query.reduce((most, x) => Math.max(most, Math.abs(x)), 0) || 1;
    let max = -Infinity;
    for (let j = 0; j < k.rows; j++) {
      let dot = 0;
      for (let t = 0; t < q.cols; t++) dot += (query[t] / largest) * k.data[j * k.cols + t];
      scores[j] = (dot / Math.sqrt(q.cols)) * largest;
      max = Math.max(max, scores[j]);
    }
    const terms = scores.map((score) => Math.exp(score - max));
    const sum = terms.reduce((all, term) => all + term, 0);
    for (let c = 0; c < v.cols; c++) {
      for (let j = 0; j < k.rows; j++) data[i * v.cols + c] += (terms[j] / sum) * v.data[j * v.cols + c];
    }
  }
  return { rows: q.rows, cols: v.cols, data };
}
