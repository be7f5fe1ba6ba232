import type { Matrix, Vector } from "innerproduct";

export function nearest(q: Vector, keys: Matrix, k: number): Vector {
  if (q.length !== keys.cols) throw new RangeError("q is not as long as the rows");
  if (!Number.isInteger(k) || k < 0 || k > keys.rows) throw new RangeError("no such k");
  const found = Array.from({ length: keys.rows }, (_, i) =>
    similarity(q, keys.data.subarray(i * keys.cols, (i + 1) * keys.cols)),
  );
  const compare = (i: number, j: number) => {
    const difference = found[j] - found[i];
    return Math.abs(difference) < 1e-11 ? i - j : difference;
  };
  const order = [...found.keys()].sort(compare);
  return Float64Array.from(order.slice(0, k));
}

function similarity(q: Vector, row: Vector): number {
  const [x, y] = [scaled(q), scaled(row)];
  const length = Math.sqrt(dot(x, x)) * Math.sqrt(dot(y, y));
  return length === 0 ? 0 : dot(x, y) / length;
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
