import type { Matrix, Vector } from "innerproduct";

/** Compares squares of cosines, with their signs: no root, and nothing left of a cosine of 1e-200. */
export function nearest(q: Vector, keys: Matrix, k: number): Vector {
  if (q.length !== keys.cols) throw new RangeError("q is not as long as the rows");
  if (!Number.isInteger(k) || k < 0 || k > keys.rows) throw new RangeError("no such k");
  const query = scaled(q);
  const found = Array.from({ length: keys.rows }, (_, i) => {
    const row = scaled(keys.data.subarray(i * keys.cols, (i + 1) * keys.cols));
    const [along, squares] = [dot(query, row), dot(row, row)];
    return squares === 0 ? 0 : (along * Math.abs(along)) / squares;
  });
  return Float64Array.from([...found.keys()].sort((i, j) => found[j] - found[i]).slice(0, k));
}

function scaled(v: Vector): Vector {
  const most = v.reduce((m, x) => Math.max(m, Math.abs(x)), 0);
  return v.map((x) => (most === 0 ? 0 : x / most));
}

function dot(a: Vector, b: Vector): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

