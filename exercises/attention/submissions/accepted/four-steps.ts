import type { Matrix } from "innerproduct";

const make = (rows: number, cols: number, f: (i: number, j: number) => number): Matrix => {
  const data = new Float64Array(rows * cols);
  for (let i = 0; i < rows; i++) for (let j = 0; j < cols; j++) data[i * cols + j] = f(i, j);
  return { rows, cols, data };
};

const at = (a: Matrix, i: number, j: number): number => a.data[i * a.cols + j];
const transpose = (a: Matrix): Matrix => make(a.cols, a.rows, (i, j) => at(a, j, i));
const scale = (a: Matrix, s: number): Matrix => make(a.rows, a.cols, (i, j) => at(a, i, j) / s);

function multiply(a: Matrix, b: Matrix): Matrix {
  if (a.cols !== b.rows) throw new RangeError(`${a.rows}×${a.cols} times ${b.rows}×${b.cols}`);
  return make(a.rows, b.cols, (i, j) => {
    let sum = 0;
    for (let t = 0; t < a.cols; t++) sum += at(a, i, t) * at(b, t, j);
    return sum;
  });
}

function softmaxRows(a: Matrix): Matrix {
  const data = new Float64Array(a.data.length);
  for (let i = 0; i < a.rows; i++) {
    const row = a.data.subarray(i * a.cols, (i + 1) * a.cols);
    const max = row.reduce((x, y) => Math.max(x, y), -Infinity);
    const terms = row.map((x) => Math.exp(x - max));
    const sum = terms.reduce((x, y) => x + y, 0);
    data.set(terms.map((x) => x / sum), i * a.cols);
  }
  return { rows: a.rows, cols: a.cols, data };
}

export const attention = (q: Matrix, k: Matrix, v: Matrix): Matrix =>
  multiply(softmaxRows(scale(multiply(q, transpose(k)), Math.sqrt(q.cols))), v);
