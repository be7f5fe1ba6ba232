// mistake: lengths-not-checked
import type { Matrix, Vector } from "innerproduct";

/** As many values as there are scores, or some of them. */
export function onlineSoftmax(s: Vector, v: Matrix): Vector {
  // Whatever the lengths are.
  const width = v.cols;
  const out = new Float64Array(width);
  let max = -Infinity;
  let sum = 0;
  for (let j = 0; j < s.length; j++) {
    if (s[j] === -Infinity) continue;
    const next = Math.max(max, s[j]);
    const rescale = Math.exp(max - next);
    sum *= rescale; for (let c = 0; c < width; c++) out[c] *= rescale;
    max = next;
    const weight = Math.exp(s[j] - max);
    sum += weight;
    for (let c = 0; c < width; c++) out[c] += weight * v.data[j * width + c];
  }
  return out.map((x) => x / sum);
}
