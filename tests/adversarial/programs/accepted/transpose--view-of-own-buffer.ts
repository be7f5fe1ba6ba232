// a result whose data is a view into a larger buffer of its own
import type { Matrix } from "innerproduct";

function honest(a: Matrix): Matrix {
  const data = new Float64Array(a.data.length);
  for (let i = 0; i < a.rows; i++) for (let j = 0; j < a.cols; j++) data[j * a.rows + i] = a.data[i * a.cols + j]!;
  return { rows: a.cols, cols: a.rows, data };
}

export function transpose(a: Matrix): Matrix {
  const { rows, cols, data } = honest(a);
  const room = new Float64Array(data.length + 8);
  room.set(data, 5);
  return { rows, cols, data: room.subarray(5, 5 + data.length) };
}
