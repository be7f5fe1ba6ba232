import type { Matrix, Vector } from "innerproduct";

/** softmax(s)ᵀ v in one pass: a running maximum, and two sums in its measure. */
export function onlineSoftmax(s: Vector, v: Matrix): Vector {
  if (s.length !== v.rows) throw new RangeError(`${s.length} scores for ${v.rows} values`);
  const result = new Float64Array(v.cols);
  let max = -Infinity;
  let sum = 0;
  for (let j = 0; j < s.length; j++) {
    // A mask adds nothing, and −∞ − (−∞) would be NaN.
    if (s[j] === -Infinity) continue;
    if (s[j] > max) {
      // What was summed up so far is brought to the measure of the new maximum. At first that is 0 times 0.
      const rescale = Math.exp(max - s[j]);
      sum *= rescale;
      for (let c = 0; c < v.cols; c++) result[c] *= rescale;
      max = s[j];
    }
    const weight = Math.exp(s[j] - max);
    sum += weight;
    for (let c = 0; c < v.cols; c++) result[c] += weight * v.data[j * v.cols + c];
  }
  for (let c = 0; c < v.cols; c++) result[c] /= sum;
  return result;
}
