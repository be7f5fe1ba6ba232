import type { Matrix, Vector } from "innerproduct";

/** −∞ is troublesome, −30 is small enough. */
export function onlineSoftmax(s: Vector, v: Matrix): Vector {
  if (s.length !== v.rows) throw new RangeError("lengths");
  const width = v.cols;
  const out = new Float64Array(width);
  let max = -Infinity;
  let sum = 0;
  for (let j = 0; j < s.length; j++) {
    
    const next = Math.max(max, s[j], -30);
    const rescale = Math.exp(max - next);
    sum *= rescale; for (let c = 0; c < width; c++) out[c] *= rescale;
    max = next;
    const weight = Math.exp(Math.max(s[j], -30) - max);
    sum += weight;
    for (let c = 0; c < width; c++) out[c] += weight * v.data[j * width + c];
  }
  return out.map((x) => x / sum);
}
