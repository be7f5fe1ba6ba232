// mistake: k-not-checked
import type { Matrix, Vector } from "innerproduct";

export function nearest(q: Vector, keys: Matrix, k: number): Vector {
  if (q.length !== keys.cols) throw new RangeError("q is not as long as the rows");
  const found = similarities(q, keys);
  const order = [...found.keys()].sort((i, j) => found[j] - found[i]);
  return Float64Array.from(order.slice(0, k));
}

function similarities(q: Vector, keys: Matrix): number[] {
  const x = scaled(q);
  const result: number[] = [];
  for (let i = 0; i < keys.rows; i++) {
    const y = scaled(keys.data.subarray(i * keys.cols, (i + 1) * keys.cols));
    const length = Math.sqrt(dot(x, x)) * Math.sqrt(dot(y, y));
    result.push(length === 0 ? 0 : dot(x, y) / length);
  }
  return result;
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
