import type { Vector } from "innerproduct";

/** 2^(j/256) for j from 0 to 255, and 2ᵉ for e from −1078 to 0. */
const ROOTS = Float64Array.from({ length: 256 }, (_, j) => 2 ** (j / 256));
const POWERS = Float64Array.from({ length: 1079 }, (_, i) => 2 ** (i - 1078));

const STEPS_PER_UNIT = 256 / Math.LN2;
// (ln 2)/256 in two parts, the first so short that a whole number times it is exact.
const STEP_HEAD = 0x1_62e4_2fef * 2 ** -41;
const STEP_TAIL = 0xa_39ef_3579_3c76 * 2 ** -93;
const ROUNDING = 1.5 * 2 ** 52;

/** eˣ for x ≤ 0: x = k·(ln 2)/256 + r, so eˣ = 2^(k/256)·eʳ, the first from two tables, the second a short polynomial. */
function exponential(x: number): number {
  const bounded = x < -746 ? -746 : x;
  const k = bounded * STEPS_PER_UNIT + ROUNDING - ROUNDING;
  const r = bounded - k * STEP_HEAD - k * STEP_TAIL;
  const growth = r + r * r * (1 / 2 + r * (1 / 6) + r * r * (1 / 24));
  const step = k | 0;
  const root = ROOTS[step & 255] * POWERS[(step >> 8) + 1078];
  return root + root * growth;
}

/** An exponential of our own, and one division in all. */
export function softmax(x: Vector): Vector {
  const n = x.length;
  let max = -Infinity;
  for (let i = 0; i < n; i++) {
    const logit = x[i];
    if (logit > max) max = logit;
  }
  const weights = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const weight = exponential(x[i] - max);
    weights[i] = weight;
    sum += weight;
  }
  const share = 1 / sum;
  for (let i = 0; i < n; i++) weights[i] *= share;
  return weights;
}
