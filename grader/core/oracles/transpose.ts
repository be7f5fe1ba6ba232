import type { MatrixAnswer, ThrowsAnswer } from "../answer.ts";
import { isWellFormed } from "../kernels/shapes.ts";
import type { Matrix } from "../types.ts";

/** The transpose, element by element: nothing is computed, so the bound is 0 and −0 stays −0. */
export function transposeOracle(a: Matrix): MatrixAnswer | ThrowsAnswer {
  if (!isWellFormed(a)) return { kind: "throws" };
  const data = Float64Array.from(
    a.data,
    (_, index) => a.data[(index % a.rows) * a.cols + Math.floor(index / a.rows)],
  );
  return {
    kind: "matrix",
    rows: a.cols,
    cols: a.rows,
    data,
    bounds: new Float64Array(data.length),
    zeroSign: true,
  };
}
