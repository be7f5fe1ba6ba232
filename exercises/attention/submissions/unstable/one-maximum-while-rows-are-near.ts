import type { Matrix } from "innerproduct";

/** One maximum for all rows while no exponential vanishes; but small scores lose their digits in the difference. */
export function attention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("shapes do not fit");
  const scores = Array.from({ length: q.rows }, (_, i) =>
    Float64Array.from({ length: k.rows }, (_, j) => {
      let dot = 0;
      for (let t = 0; t < q.cols; t++) dot += q.data[i * q.cols + t] * k.data[j * k.cols + t];
      return dot / Math.sqrt(q.cols);
    }),
  );
  const maxima = scores.map((row) => row.reduce((max, score) => Math.max(max, score), -Infinity));
  const lowest = scores.flatMap((row) => [...row]).reduce((min, score) => Math.min(min, score), Infinity);
  const top = maxima.reduce((max, score) => Math.max(max, score), -Infinity);
  const near = top - lowest < 650;

  const data = new Float64Array(q.rows * v.cols);
  scores.forEach((row, i) => {
    const terms = row.map((score) => Math.exp(score - (near ? top : maxima[i])));
    const sum = terms.reduce((all, term) => all + term, 0);
    terms.forEach((term, j) => {
      for (let c = 0; c < v.cols; c++) data[i * v.cols + c] += (term / sum) * v.data[j * v.cols + c];
    });
  });
  return { rows: q.rows, cols: v.cols, data };
}
