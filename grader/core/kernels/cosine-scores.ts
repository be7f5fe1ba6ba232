import { largestExponent, scaledCopy } from "../arithmetic/exponent.ts";
import type { Matrix } from "../types.ts";
import { dot } from "./dot.ts";
import { matmul } from "./matmul.ts";
import { requireSameWidth } from "./scorer-shapes.ts";
import { transpose } from "./transpose.ts";

/** Squares that add up to something in here are free of overflow, and what underflows beside them does not matter. */
const SAFE_MIN = 2 ** -900;
const SAFE_MAX = 2 ** 900;

/**
 * Cosine scores S[i, j] = ⟨qᵢ, kⱼ⟩ / (‖qᵢ‖‖kⱼ‖), always inside [−1, 1].
 *
 * Shapes: q n×d, k m×d → n×m; n = 0 or m = 0 gives an empty matrix, d = 0 zeros.
 * Errors: RangeError when the widths differ, or when data.length ≠ rows · cols.
 * A zero row scores 0 everywhere. A NaN or ±Infinity in a row makes that row's scores NaN.
 * Accuracy: see cosineOracle; magnitudes from 1e-300 to 1e300 and beyond are safe.
 * Each row is normalised once (n + m roots instead of n·m), then one matrix product forms all scores.
 * Source: Henry et al. 2020, "Query-Key Normalization for Transformers" (2010.04245), without their learned scale.
 */
export function cosineScores(q: Matrix, k: Matrix): Matrix {
  requireSameWidth("cosineScores", q, k);
  const scores = matmul(unitRows(q), transpose(unitRows(k)));
  const { data } = scores;
  for (let i = 0; i < data.length; i++) data[i] = Math.max(-1, Math.min(1, data[i]));
  return scores;
}

function unitRows({ rows, cols, data }: Matrix): Matrix {
  const result = new Float64Array(data.length);
  for (let i = 0; i < rows; i++) {
    const row = data.subarray(i * cols, (i + 1) * cols);
    const unit = result.subarray(i * cols, (i + 1) * cols);
    const squares = dot(row, row);
    if (squares >= SAFE_MIN && squares <= SAFE_MAX) divideInto(unit, row, Math.sqrt(squares));
    else normaliseInto(unit, row);
  }
  return { rows, cols, data: result };
}

/** For rows whose squares leave the range of doubles, and for zero rows, NaN and ±Infinity. */
function normaliseInto(unit: Float64Array, row: Float64Array): void {
  const exponent = largestExponent(row);
  if (exponent === -Infinity) return;
  if (!Number.isFinite(exponent)) {
    unit.fill(NaN);
    return;
  }
  const scaled = scaledCopy(row, -exponent);
  divideInto(unit, scaled, Math.sqrt(dot(scaled, scaled)));
}

function divideInto(unit: Float64Array, row: Float64Array, norm: number): void {
  for (let t = 0; t < row.length; t++) unit[t] = row[t] / norm;
}
