import type { Vector } from "../types.ts";
import { project } from "./project.ts";

/**
 * Rejection of b from a, the part of b perpendicular to a: b − (⟨a, b⟩ / ⟨a, a⟩) a.
 *
 * Shapes, errors, NaN, ±Infinity and magnitudes as for project. A zero vector a leaves b as it is, in a vector of its own.
 * Accuracy: see rejectOracle. The error is measured against b, so that little is left of the digits where b is nearly parallel to a.
 * Source: Golub & Van Loan, Matrix Computations, 4th ed., §5.2.7 (a step of Gram–Schmidt).
 */
export function reject(a: Vector, b: Vector): Vector {
  const result = project(a, b);
  for (let i = 0; i < result.length; i++) result[i] = b[i] - result[i];
  return result;
}
