import type { Matrix, Vector } from "innerproduct";

function* rows({ rows, cols, data }: Matrix): Generator<[number, number[]]> {
  for (let i = 0; i < rows; i++) yield [i, [...data.subarray(i * cols, (i + 1) * cols)]];
}

export function nearest(q: Vector, keys: Matrix, k: number): Vector {
  if (q.length !== keys.cols) throw new RangeError("q is not as long as the rows");
  if (!Number.isInteger(k) || k < 0 || k > keys.rows) throw new RangeError("there are no k rows");
  const most = q.reduce((m, x) => Math.max(m, Math.abs(x)), 0);
  const found = new Map<number, number>();
  for (const [i, row] of rows(keys)) {
    const norm = row.reduce((h, x) => Math.hypot(h, x), 0);
    found.set(i, norm === 0 || most === 0 ? 0 : row.reduce((sum, x, t) => sum + (x / norm) * (q[t] / most), 0));
  }
  return Float64Array.from([...found].sort(([, a], [, b]) => b - a).slice(0, k), ([i]) => i);
}
