// gives every object rows and cols by getters on the prototype of everything
import type { Matrix } from "innerproduct";

let last = { rows: 0, cols: 0 };
Object.defineProperty(Object.prototype, "rows", { get: () => last.cols, configurable: true });

function honest(a: Matrix): Matrix {
  const data = new Float64Array(a.data.length);
  for (let i = 0; i < a.rows; i++) for (let j = 0; j < a.cols; j++) data[j * a.rows + i] = a.data[i * a.cols + j]!;
  return { rows: a.cols, cols: a.rows, data };
}

export function transpose(a: Matrix): Matrix {
  last = a;
  return { cols: a.rows, data: honest(a).data } as Matrix;
}
