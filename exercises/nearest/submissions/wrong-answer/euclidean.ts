// mistake: euclidean
import type { Matrix, Vector } from "innerproduct";

export function nearest(q: Vector, keys: Matrix, k: number): Vector {
  if (q.length !== keys.cols) throw new RangeError("q is not as long as the rows");
  if (!Number.isInteger(k) || k < 0 || k > keys.rows) throw new RangeError("there are no k rows");
  const far = Array.from({ length: keys.rows }, (_, i) => q.reduce((h, x, t) => Math.hypot(h, x - keys.data[i * keys.cols + t]), 0));
  return Float64Array.from([...far.keys()].sort((i, j) => far[i] - far[j]).slice(0, k));
}
