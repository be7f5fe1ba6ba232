import type { Matrix, Vector } from "innerproduct";

export function nearest(q: Vector, keys: Matrix, k: number): Vector {
  if (q.length !== keys.cols) throw new RangeError("q is not as long as the rows");
  if (!Number.isInteger(k) || k < 0 || k > keys.rows) throw new RangeError("there are no k rows");
  const found = new Float64Array(keys.rows);
  for (let i = 0; i < keys.data.length; i++) found[Math.floor(i / keys.cols)] += keys.data[i] * q[i % keys.cols];
  const order = [...found.keys()].sort((i, j) => found[j] - found[i]);
  return Float64Array.from(order.slice(0, k));
}
