/** A vector in ℝⁿ, double precision. */
export type Vector = Float64Array;

/** A rows × cols matrix in row-major order: element (i, j) is `data[i * cols + j]`. */
export interface Matrix {
  readonly rows: number;
  readonly cols: number;
  readonly data: Float64Array;
}
