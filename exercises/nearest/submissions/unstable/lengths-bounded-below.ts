import type { Matrix, Vector } from "innerproduct";

/** No length is taken for less than 1e-295, against division by zero: shorter rows seem to lean less. */
export function nearest(q: Vector, keys: Matrix, k: number): Vector {
  const { rows, cols, data } = keys;
  if (q.length !== cols || !Number.isInteger(k) || k < 0 || k > rows) throw new RangeError("shapes do not fit");
  const length = (v: Vector) => v.reduce((sum, x) => Math.hypot(sum, x), 0);
  const forQ = length(q) || 1;
  const cosines = Array.from({ length: rows }, (_, i) => {
    const row = data.subarray(i * cols, (i + 1) * cols);
    const forRow = Math.max(length(row), 1e-295);
    return row.reduce((sum, x, t) => sum + (x / forRow) * (q[t] / forQ), 0);
  });
  const order = cosines.map((_, i) => i).sort((i, j) => cosines[j] - cosines[i]);
  return Float64Array.from(order.slice(0, k));
}
