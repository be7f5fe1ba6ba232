// mistake: zeros-skipped
import type { Matrix, Vector } from "innerproduct";

/** A value of 0 adds nothing, or so it seems. */
export function onlineSoftmax(s: Vector, v: Matrix): Vector {
  if (s.length !== v.rows) throw new RangeError("one score for each value");
  const max = s.reduce((most, score) => Math.max(most, score), -Infinity);
  const terms = s.map((score) => Math.exp(score - max));
  const sum = terms.reduce((total, term) => total + term, 0);
  const result = new Float64Array(v.cols);
  v.data.forEach((value, at) => {
    const c = at % v.cols;
    if (value !== 0) result[c] += (terms[(at - c) / v.cols] / sum) * value;
  });
  return result;
}
