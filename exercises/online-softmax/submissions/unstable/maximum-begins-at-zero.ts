// mistake: maximum-from-zero
import type { Matrix, Vector } from "innerproduct";

/** A maximum that no score below 0 can move. */
export function onlineSoftmax(s: Vector, v: Matrix): Vector {
  if (s.length !== v.rows) throw new RangeError("one value for each score");
  const { cols, data } = v;
  const sums = new Float64Array(cols);
  let [max, total] = [0, 0];
  for (const [j, score] of s.entries()) {
    if (score === -Infinity) continue;
    const before = max;
    max = Math.max(max, score);
    const factor = Math.exp(before - max);
    const weight = Math.exp(score - max);
    total = total * factor + weight;
    for (let c = 0; c < cols; c++) sums[c] = factor * sums[c] + data[j * cols + c] * weight;
  }
  for (let c = 0; c < cols; c++) sums[c] /= total;
  return sums;
}
