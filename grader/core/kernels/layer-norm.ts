import type { Vector } from "../types.ts";
import { requireNormLayer } from "./norm-layer-shapes.ts";

/**
 * Layer normalisation yᵢ = gᵢ·(xᵢ − μ)/√(σ² + ε) + bᵢ with μ = Σxⱼ/n and σ² = Σ(xⱼ − μ)²/n.
 *
 * Shapes: x, gain and bias of one length n; n = 0 gives an empty vector.
 * Errors: RangeError when the lengths differ, or when epsilon is negative or NaN.
 * Equal elements give the bias, up to rounding, for ε > 0; for ε = 0 that is 0/0. A NaN or ±Infinity in x makes every element
 * NaN; in gain and bias, as IEEE 754 arithmetic gives them.
 * Accuracy: see layerNormOracle, for |x| from 1e-100 to 1e100. Two passes, mean then deviations: Σx²/n − μ² loses every digit of
 * the variance once μ² exceeds 10¹⁶σ² (Higham, §1.9).
 * Source: Ba, Kiros & Hinton 2016, "Layer Normalization" (1607.06450); ε as in every implementation.
 */
export function layerNorm(x: Vector, gain: Vector, bias: Vector, epsilon: number): Vector {
  requireNormLayer("layerNorm", x, { gain, bias }, epsilon);
  const n = x.length;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += x[i];
  const mean = sum / n;

  const result = new Float64Array(n);
  let squares = 0;
  for (let i = 0; i < n; i++) {
    const deviation = x[i] - mean;
    result[i] = deviation;
    squares += deviation * deviation;
  }
  const root = Math.sqrt(squares / n + epsilon);
  for (let i = 0; i < n; i++) result[i] = gain[i] * (result[i] / root) + bias[i];
  return result;
}
