import type { MatrixAnswer, ThrowsAnswer } from "../answer.ts";
import { HEADROOM, MIN_SUBNORMAL, UNIT_ROUNDOFF } from "../arithmetic/precision.ts";
import { divideByRoot, dotRows, makeRowProducts, splitRows } from "../arithmetic/twofold-rows.ts";
import { isWellFormed } from "../kernels/shapes.ts";
import type { Matrix } from "../types.ts";

/**
 * The exact scaled scores QKᵀ/√d with bounds for every double-precision algorithm.
 *
 * Bound of cell (i, j): 3(d + 8)(u·Σₜ|qᵢₜkⱼₜ|/√d + 2⁻¹⁰⁷⁴), u = 2⁻⁵³. A sum of d products in any order errs by at most γ_d·Σ|qᵢₜkⱼₜ| (Higham,
 * Accuracy and Stability of Numerical Algorithms, 2nd ed., §3.1); dividing by √d before or after, by its reciprocal, or both sides by
 * the fourth root takes fewer than 8 roundings more; then the headroom of 3.
 *
 * Throws where the shapes do not fit, and for d = 0. NaN with a bound of 0 where query or key holds a NaN or an infinity; where finite
 * products overflow nothing is asked: NaN with a bound of Infinity.
 */
export function scaledScoresOracle(q: Matrix, k: Matrix): MatrixAnswer | ThrowsAnswer {
  if (!isWellFormed(q) || !isWellFormed(k) || q.cols !== k.cols || q.cols === 0) return { kind: "throws" };
  const { rows: n, cols: d } = q;
  const m = k.rows;
  const data = new Float64Array(n * m);
  const bounds = new Float64Array(n * m);
  const queries = splitRows(q);
  const keys = splitRows(k);
  const products = makeRowProducts(m);
  for (let i = 0; i < n; i++) {
    dotRows(products, queries, i, keys);
    divideByRoot(products, d);
    for (let j = 0; j < m; j++) {
      const magnitude = products.magnitude[j] / Math.sqrt(d);
      const cell = i * m + j;
      if (Number.isFinite(magnitude)) {
        data[cell] = products.high[j] + products.low[j];
        bounds[cell] = HEADROOM * (d + 8) * (UNIT_ROUNDOFF * magnitude + MIN_SUBNORMAL);
      } else {
        data[cell] = NaN;
        bounds[cell] = isFiniteRow(q, i) && isFiniteRow(k, j) ? Infinity : 0;
      }
    }
  }
  return { kind: "matrix", rows: n, cols: m, data, bounds };
}

function isFiniteRow({ cols, data }: Matrix, i: number): boolean {
  return data.subarray(i * cols, (i + 1) * cols).every(Number.isFinite);
}
