import type { Matrix, Vector } from "innerproduct";

/** Rescales only when a score exceeds the shift by more than 10. What e¹⁰ leaves room for, thousands of large values may use up. */
export function onlineSoftmax(s: Vector, v: Matrix): Vector {
  if (s.length !== v.rows) throw new RangeError("s and v differ in length");
  const result = new Float64Array(v.cols);
  let shift = -Infinity;
  let sum = 0;
  for (let j = 0; j < s.length; j++) {
    if (s[j] === -Infinity) continue;
    if (s[j] > shift + 10) {
      const factor = Math.exp(shift - s[j]);
      sum *= factor;
      for (let c = 0; c < v.cols; c++) result[c] *= factor;
      shift = s[j];
    }
    const weight = Math.exp(s[j] - shift);
    sum += weight;
    for (let c = 0; c < v.cols; c++) result[c] += weight * v.data[j * v.cols + c];
  }
  return result.map((x) => x / sum);
}
