// mistake: squares-out-of-range
import type { Matrix, Vector } from "innerproduct";

export function nearest(q: Vector, keys: Matrix, k: number): Vector {
  if (q.length !== keys.cols) throw new RangeError("q is not as long as the rows");
  if (!Number.isInteger(k) || k < 0 || k > keys.rows) throw new RangeError("there are no k rows");
  const found = Array.from({ length: keys.rows }, (_, i) => {
    let ab = 0, bb = 0;
    for (let t = 0; t < keys.cols; t++) {
      const y = keys.data[i * keys.cols + t];
      ab += q[t] * y;
      bb += y * y;
    }
    return bb === 0 ? 0 : ab / Math.sqrt(bb);
  });
  const order = [...found.keys()].sort((i, j) => found[j] - found[i]);
  return Float64Array.from(order.slice(0, k));
}
