import type { Matrix } from "../types.ts";
import { matmul } from "./matmul.ts";
import { requireSameWidth } from "./scorer-shapes.ts";
import { requireWellFormed } from "./shapes.ts";
import { transpose } from "./transpose.ts";

/**
 * The gradient of a loss L through S = QKᵀ: given G = ∂L/∂S, the rows of ∂L/∂Q = G·K on top of those of ∂L/∂K = Gᵀ·Q.
 * (Sᵢⱼ = ⟨qᵢ, kⱼ⟩, so ∂Sᵢⱼ/∂qᵢ = kⱼ and ∂Sᵢⱼ/∂kⱼ = qᵢ; the chain rule sums over the scores that a row takes part in.)
 *
 * Shapes: q n×d, k m×d, g n×m → (n + m)×d; n = 0 or m = 0 leaves zeros for the other one.
 * Errors: RangeError when the shapes do not fit, or when data.length ≠ rows · cols.
 * NaN, ±Infinity: as IEEE 754 arithmetic gives them.
 * Accuracy: each cell as for dot, of m products above and of n below (Higham, §3.5).
 */
export function dotGradient(q: Matrix, k: Matrix, g: Matrix): Matrix {
  requireSameWidth("dotGradient", q, k);
  requireWellFormed("dotGradient", "g", g);
  if (g.rows !== q.rows || g.cols !== k.rows) {
    throw new RangeError(
      `dotGradient: g is ${g.rows}×${g.cols} for ${q.rows} queries and ${k.rows} keys. Pass one number for each score, ${q.rows}×${k.rows}.`,
    );
  }
  const data = new Float64Array((q.rows + k.rows) * q.cols);
  data.set(matmul(g, k).data);
  data.set(matmul(transpose(g), q).data, q.rows * q.cols);
  return { rows: q.rows + k.rows, cols: q.cols, data };
}
