import type { Matrix, Vector } from "innerproduct";

/** Weights e^(s − logsumexp): at large scores the logarithm has lost the digits that matter. */
export function onlineSoftmax(s: Vector, v: Matrix): Vector {
  if (s.length !== v.rows) throw new RangeError("lengths");
  const max = s.reduce((a, b) => Math.max(a, b), -Infinity);
  const whole = max + Math.log(s.reduce((sum, score) => sum + Math.exp(score - max), 0));
  const out = new Float64Array(v.cols);
  s.forEach((score, j) => {
    for (let c = 0; c < out.length; c++) out[c] += Math.exp(score - whole) * v.data[j * v.cols + c];
  });
  return out;
}
