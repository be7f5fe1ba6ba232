import type { Matrix, Vector } from "innerproduct";

/** For k = 1 a plain search, in which no row that leans away can beat the first. */
export function nearest(q: Vector, keys: Matrix, k: number): Vector {
  if (q.length !== keys.cols) throw new RangeError("q is not as long as the rows");
  if (!Number.isInteger(k) || k < 0 || k > keys.rows) throw new RangeError("there are no k rows");
  const x = unit(q);
  const cosines = Array.from({ length: keys.rows }, (_, i) =>
    unit(keys.data.subarray(i * keys.cols, (i + 1) * keys.cols)).reduce((sum, y, t) => sum + x[t] * y, 0),
  );
  if (k === 1) {
    let [best, most] = [0, 0];
    cosines.forEach((cosine, i) => {
      if (cosine > most) [best, most] = [i, cosine];
    });
    return Float64Array.of(best);
  }
  const order = cosines.map((_, i) => i).sort((i, j) => cosines[j] - cosines[i]);
  return Float64Array.from(order.slice(0, k));
}

function unit(a: Vector): Vector {
  const most = a.reduce((m, x) => Math.max(m, Math.abs(x)), 0) || 1;
  const length = Math.hypot(...a.map((x) => x / most)) || 1;
  return a.map((x) => x / most / length);
}
