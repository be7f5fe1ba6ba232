import type { Matrix, Vector } from "innerproduct";

/** The first score that is no mask is subtracted from all. */
export function onlineSoftmax(s: Vector, v: Matrix): Vector {
  if (s.length !== v.rows) throw new RangeError("lengths");
  const out = new Float64Array(v.cols);
  let [reference, sum] = [-Infinity, 0];
  for (let j = 0; j < s.length; j++) {
    if (s[j] === -Infinity) continue;
    if (reference === -Infinity) reference = s[j];
    const weight = Math.exp(s[j] - reference);
    sum += weight;
    for (let c = 0; c < out.length; c++) out[c] += weight * v.data[j * v.cols + c];
  }
  for (let c = 0; c < out.length; c++) out[c] /= sum;
  return out;
}
