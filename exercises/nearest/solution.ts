import type { Matrix, Vector } from "innerproduct";

/** Indices of the k rows of `keys` nearest to q by cosine: best first, of equal ones the lower index first. */
export function nearest(q: Vector, keys: Matrix, k: number): Vector {
  if (q.length !== keys.cols) {
    throw new RangeError(`q has ${q.length} elements, but the rows of keys have ${keys.cols}`);
  }
  if (!Number.isInteger(k) || k < 0 || k > keys.rows) {
    throw new RangeError(`k must be a whole number from 0 to ${keys.rows}, got ${k}`);
  }

  // The length of q changes no order, so q is only scaled; every row gets length 1.
  const query = scaled(q);
  const similarity = new Float64Array(keys.rows);
  for (let i = 0; i < keys.rows; i++) {
    const row = scaled(keys.data.subarray(i * keys.cols, (i + 1) * keys.cols));
    const length = Math.sqrt(dot(row, row));
    similarity[i] = length === 0 ? 0 : dot(query, row) / length;
  }

  // `sort` is stable: of equal similarities the lower index stays first.
  const order = Array.from(similarity.keys()).sort((i, j) => similarity[j] - similarity[i]);
  return Float64Array.from(order.slice(0, k));
}

/** Divided by its largest element, so that no square overflows. Zeros stay. */
function scaled(v: Vector): Vector {
  let largest = 0;
  for (let i = 0; i < v.length; i++) largest = Math.max(largest, Math.abs(v[i]));
  return largest === 0 ? v : v.map((x) => x / largest);
}

function dot(a: Vector, b: Vector): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
