import type { Matrix } from "innerproduct";

/**
 * Fifteen of sixteen keys are zero and have the score 0. The other one points where the query does, and has the score 6.4, or 0.8
 * once that is divided by √64: its weight is 0.976 without the root, and 0.129 with it. With a score of 64 both would be saturated.
 */
export function input(): Matrix {
  const [keys, d] = [16, 64];
  const data = new Float64Array((1 + keys) * d);
  data.fill(1, 0, d);
  data.fill(0.1, d, 2 * d);
  return { rows: 1 + keys, cols: d, data };
}
