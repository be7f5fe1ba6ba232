import type { Matrix, Vector } from "innerproduct";

/** Refuses what it should answer with NaN. */
export function onlineSoftmax(s: Vector, v: Matrix): Vector {
  if (s.length !== v.rows) throw new RangeError("lengths");
  const max = s.reduce((a, b) => Math.max(a, b), -Infinity);
  if (!Number.isFinite(max)) throw new RangeError(`the maximum is ${max}`);
  const out = new Float64Array(v.cols);
  let sum = 0;
  for (let j = 0; j < s.length; j++) {
    const weight = Math.exp(s[j] - max);
    sum += weight;
    for (let c = 0; c < out.length; c++) out[c] += weight * v.data[j * v.cols + c];
  }
  return out.map((x) => x / sum);
}
