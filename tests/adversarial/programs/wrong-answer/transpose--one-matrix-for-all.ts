// gives one and the same matrix every time, with new data: earlier results change
import type { Matrix } from "innerproduct";

const given: Matrix = { rows: 0, cols: 0, data: new Float64Array(0) };

export function transpose(m: Matrix): Matrix {
  const data = new Float64Array(m.data.length);
  for (let i = 0; i < m.rows; i++) {
    for (let j = 0; j < m.cols; j++) data[j * m.rows + i] = m.data[i * m.cols + j]!;
  }
  return Object.assign(given, { rows: m.cols, cols: m.rows, data });
}
