import type { Matrix, Vector } from "innerproduct";

const BLOCK = 32;

/** A block of scores at a time, with one rescaling for each; powers of two, and compensated sums of weights. */
export function onlineSoftmax(s: Vector, v: Matrix): Vector {
  if (s.length !== v.rows) throw new RangeError("lengths");
  const out = new Float64Array(v.cols);
  let max = -Infinity;
  let sum = 0;
  let lost = 0;
  for (let from = 0; from < s.length; from += BLOCK) {
    const block = s.subarray(from, from + BLOCK);
    const next = block.reduce((a, b) => Math.max(a, b), max);
    if (next === -Infinity) continue;
    const rescale = 2 ** ((max - next) * Math.LOG2E);
    sum *= rescale;
    lost *= rescale;
    for (let c = 0; c < out.length; c++) out[c] *= rescale;
    for (let j = 0; j < block.length; j++) {
      const weight = 2 ** ((block[j] - next) * Math.LOG2E);
      const term = weight - lost;
      const total = sum + term;
      lost = total - sum - term;
      sum = total;
      for (let c = 0; c < out.length; c++) out[c] += weight * v.data[(from + j) * v.cols + c];
    }
    max = next;
  }
  return out.map((x) => x / sum);
}
