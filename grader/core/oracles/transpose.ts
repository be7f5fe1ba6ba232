import type { MatrixAnswer, ThrowsAnswer } from "../answer.ts";
import { isWellFormed } from "../kernels/shapes.ts";
import type { Matrix } from "../types.ts";

/** The transpose, element by element: nothing is computed, so the bound is 0 and −0 stays −0. */
export function transposeOracle(a: Matrix): MatrixAnswer | ThrowsAnswer {
  if (!isWellFormed(a)) return { kind: "throws" };
  const { rows, cols } = a;
  const data = new Float64Array(rows * cols);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < cols; j++) data[j * rows + i] = a.data[i * cols + j];
  }
  return {
    kind: "matrix",
    rows: cols,
    cols: rows,
    data,
    bounds: new Float64Array(data.length),
    zeroSign: true,
  };
}
