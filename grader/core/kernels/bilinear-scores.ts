import type { Matrix } from "../types.ts";
import { matmul } from "./matmul.ts";
import { requireBilinearShapes } from "./scorer-shapes.ts";
import { transpose } from "./transpose.ts";

/**
 * Bilinear scores S = Q·W·Kᵀ, S[i, j] = qᵢᵀ W kⱼ (Luong's "general" score).
 *
 * Shapes: q n×dq, k m×dk, w dq×dk → n×m; n = 0 or m = 0 gives an empty matrix, a width of 0 zeros.
 * Errors: RangeError when the shapes do not fit, or when data.length ≠ rows · cols.
 * NaN, ±Infinity: as IEEE 754 arithmetic gives them.
 * Accuracy: |error| ≤ (dq + dk)u Σ|qₜWₜᵤkᵤ| to first order (Higham, §3.1, for both sums).
 * Q is multiplied by W once, n·dq·dk operations, and each pair then costs dk; pair by pair it would be dq·dk.
 * Source: Luong, Pham & Manning 2015 (1508.04025), §3.1.
 */
export function bilinearScores(q: Matrix, k: Matrix, w: Matrix): Matrix {
  requireBilinearShapes(q, k, w);
  return matmul(matmul(q, w), transpose(k));
}
