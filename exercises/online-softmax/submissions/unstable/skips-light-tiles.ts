import type { Matrix, Vector } from "innerproduct";

const TILE = 16;

/** A tile that lies 600 below the maximum is skipped, however large the values in it. */
export function onlineSoftmax(s: Vector, v: Matrix): Vector {
  if (s.length !== v.rows) throw new RangeError("lengths differ");
  const d = v.cols;
  const result = new Float64Array(d);
  let max = -Infinity;
  let sum = 0;
  for (let from = 0; from < s.length; from += TILE) {
    const tile = s.subarray(from, from + TILE);
    const top = Math.max(...tile);
    if (top === -Infinity || top < max - 600) continue;
    const next = Math.max(max, top);
    const factor = Math.exp(max - next);
    sum *= factor;
    for (let c = 0; c < d; c++) result[c] *= factor;
    for (let j = 0; j < tile.length; j++) {
      const weight = Math.exp(tile[j] - next);
      sum += weight;
      for (let c = 0; c < d; c++) result[c] += weight * v.data[(from + j) * d + c];
    }
    max = next;
  }
  return result.map((value) => value / sum);
}
