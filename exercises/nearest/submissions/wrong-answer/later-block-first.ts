import type { Matrix, Vector } from "innerproduct";

/** Blocks of 64 rows are sorted, and merged into the best so far; of equal ones the later block's comes first. */
export function nearest(q: Vector, keys: Matrix, k: number): Vector {
  if (q.length !== keys.cols) throw new RangeError("q is not as long as the rows");
  if (!Number.isInteger(k) || k < 0 || k > keys.rows) throw new RangeError("no such k");
  const found = Array.from({ length: keys.rows }, (_, i) =>
    similarity(q, keys.data.subarray(i * keys.cols, (i + 1) * keys.cols)),
  );
  let best: number[] = [];
  for (let from = 0; from < keys.rows; from += 64) {
    const block = Array.from({ length: Math.min(64, keys.rows - from) }, (_, i) => from + i);
    best = merged(
      block.sort((i, j) => found[j] - found[i]),
      best,
      found,
    ).slice(0, k);
  }
  return Float64Array.from(best);
}

function merged(x: number[], y: number[], found: number[]): number[] {
  const all: number[] = [];
  let [i, j] = [0, 0];
  while (i < x.length && j < y.length) all.push(found[x[i]] >= found[y[j]] ? x[i++] : y[j++]);
  return [...all, ...x.slice(i), ...y.slice(j)];
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

