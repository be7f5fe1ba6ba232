import type { Vector } from "../types.ts";

/**
 * log Σ e^xᵢ, as max + log Σ e^(xᵢ − max): no exponential overflows, and the largest term is exactly 1.
 *
 * Shapes: any length n; n = 0 gives −Infinity (the log of an empty sum).
 * NaN gives NaN; otherwise a +Infinity gives Infinity; a −Infinity adds nothing; all −Infinity give −Infinity.
 * Accuracy: see logsumexpOracle.
 * Source: Blanchard, Higham & Higham 2021, "Accurately computing the log-sum-exp and softmax functions", alg. 3.1.
 */
export function logsumexp(x: Vector): number {
  const largest = maximum(x);
  if (!Number.isFinite(largest)) return largest;
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += Math.exp(x[i] - largest);
  return largest + Math.log(sum);
}

/** The largest element; −Infinity when there is none, NaN when one is NaN. */
export function maximum(x: Vector): number {
  let largest = -Infinity;
  for (let i = 0; i < x.length; i++) {
    const value = x[i];
    if (value > largest) largest = value;
    else if (value !== value) return NaN;
  }
  return largest;
}
