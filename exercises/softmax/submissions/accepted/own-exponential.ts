import type { Vector } from "innerproduct";

const LN2_HIGH = 6.93147180369123816490e-1; // 33 bits, so that k·LN2_HIGH is exact
const LN2_LOW = 1.90821492927058770002e-10;
const scratch = new Float64Array(1);
const words = new Uint32Array(scratch.buffer);

/** e^x for x ≤ 0: x = k·ln 2 + r, Taylor's series for e^r, and 2^k by its bits. Below the normal numbers it is 0. */
function exponential(x: number): number {
  if (!(x > -708)) return x !== x ? x : 0;
  const k = Math.round(x * Math.LOG2E);
  const r = x - k * LN2_HIGH - k * LN2_LOW;
  let series = 1;
  for (let i = 13; i > 0; i--) series = 1 + (r / i) * series;
  words[1] = (k + 1023) << 20;
  return series * scratch[0];
}

export function softmax(x: Vector): Vector {
  let max = -Infinity;
  for (let i = 0; i < x.length; i++) max = Math.max(max, x[i]);
  const weights = new Float64Array(x.length);
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += weights[i] = exponential(x[i] - max);
  for (let i = 0; i < x.length; i++) weights[i] /= sum;
  return weights;
}
