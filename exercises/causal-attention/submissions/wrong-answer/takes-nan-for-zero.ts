import type { Matrix } from "innerproduct";

/** A query of nothing but zeros gets the mean at once; but NaN is falsy, too. */
export function causalAttention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || q.rows !== k.rows || k.rows !== v.rows) throw new RangeError("shapes do not fit");
  const data = new Float64Array(q.rows * v.cols);
  for (let i = 0; i < q.rows; i++) {
    const query = q.data.subarray(i * q.cols, (i + 1) * q.cols);
    const zero = q.cols > 1 && !query.some(Boolean);
    const scores = Float64Array.from({ length: i + 1 }, (_, j) => {
      if (zero) return 0;
      return query.reduce((dot, x, t) => dot + x * k.data[j * k.cols + t], 0) / Math.sqrt(q.cols);
    });
    const max = scores.reduce((most, score) => Math.max(most, score), -Infinity);
    const terms = scores.map((score) => Math.exp(score - max));
    const sum = terms.reduce((all, term) => all + term, 0);
    terms.forEach((term, j) => {
      for (let c = 0; c < v.cols; c++) data[i * v.cols + c] += (term / sum) * v.data[j * v.cols + c];
    });
  }
  return { rows: q.rows, cols: v.cols, data };
}
