// returns one and a half rows
import type { Matrix } from "innerproduct";

function honest(a: Matrix): Matrix {
  const data = new Float64Array(a.data.length);
  for (let i = 0; i < a.rows; i++) for (let j = 0; j < a.cols; j++) data[j * a.rows + i] = a.data[i * a.cols + j]!;
  return { rows: a.cols, cols: a.rows, data };
}

export function transpose(a: Matrix): Matrix {
  return { ...honest(a), rows: a.cols + 0.5 };
}
