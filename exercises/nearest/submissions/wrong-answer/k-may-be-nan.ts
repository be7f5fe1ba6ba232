// mistake: k-not-checked
import type { Matrix, Vector } from "innerproduct";

/** Each comparison with NaN is false, and so is NaN itself. */
export function nearest(q: Vector, keys: Matrix, k: number): Vector {
  if (q.length !== keys.cols) throw new RangeError("q is not as long as the rows");
  if (k < 0 || k > keys.rows || k % 1) throw new RangeError("there are no k rows");
  const x = unit(q);
  const cosines = Array.from({ length: keys.rows }, (_, i) =>
    unit(keys.data.subarray(i * keys.cols, (i + 1) * keys.cols)).reduce((sum, y, t) => sum + x[t] * y, 0),
  );
  const order = cosines.map((_, i) => i).sort((i, j) => cosines[j] - cosines[i]);
  return Float64Array.from(order.slice(0, k));
}

function unit(a: Vector): Vector {
  const most = a.reduce((m, x) => Math.max(m, Math.abs(x)), 0) || 1;
  const length = Math.hypot(...a.map((x) => x / most)) || 1;
  return a.map((x) => x / most / length);
}
