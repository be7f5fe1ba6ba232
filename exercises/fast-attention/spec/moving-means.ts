import type { Matrix } from "innerproduct/spec";
import { scaledScores } from "innerproduct/core";

/** The mean so far moves towards every value by that value's share of the weights so far. */
export function runningMean(q: Matrix, k: Matrix, v: Matrix): Matrix {
  return averaged(q, k, v, (terms, value) => {
    let mean = 0;
    let sum = 0;
    terms.forEach((term, j) => {
      sum += term;
      const share = sum === 0 ? 0 : term / sum;
      mean += share * (value(j) - mean);
    });
    return mean;
  });
}

/** The first value, and what the others differ from it. */
export function aroundFirstValue(q: Matrix, k: Matrix, v: Matrix): Matrix {
  return averaged(q, k, v, (terms, value) => {
    const sum = terms.reduce((all, term) => all + term, 0);
    return terms.reduce((mean, term, j) => mean + (term / sum) * (value(j) - value(0)), value(0));
  });
}

/** The exponentials of every query, and a column of values, averaged somehow. */
function averaged(
  q: Matrix,
  k: Matrix,
  v: Matrix,
  average: (terms: Float64Array, value: (j: number) => number) => number,
): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("these matrices do not fit");
  const scores = scaledScores(q, k).data;
  const data = new Float64Array(q.rows * v.cols);
  for (let i = 0; i < q.rows; i++) {
    const row = scores.subarray(i * k.rows, (i + 1) * k.rows);
    const top = row.reduce((most, score) => Math.max(most, score), -Infinity);
    const terms = row.map((score) => Math.exp(score - top));
    for (let c = 0; c < v.cols; c++) data[i * v.cols + c] = average(terms, (j) => v.data[j * v.cols + c]!);
  }
  return { rows: q.rows, cols: v.cols, data };
}
