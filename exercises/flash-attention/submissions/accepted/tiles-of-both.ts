import type { Matrix } from "innerproduct";

const QUERIES = 16;
const KEYS = 64;

/** Tiles of queries against tiles of keys, as on a graphics processor. */
export function flashAttention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols) throw new RangeError("q and k differ in width");
  if (k.rows !== v.rows) throw new RangeError("k and v differ in height");
  const out = { rows: q.rows, cols: v.cols, data: new Float64Array(q.rows * v.cols) };
  for (let top = 0; top < q.rows; top += QUERIES) {
    attendTile(q, k, v, out.data, top, Math.min(QUERIES, q.rows - top));
  }
  return out;
}

function attendTile(q: Matrix, k: Matrix, v: Matrix, out: Float64Array, top: number, height: number): void {
  const maxima = Array<number>(height).fill(-Infinity);
  const sums = Array<number>(height).fill(0);
  const tile = new Float64Array(height * KEYS);
  for (let left = 0; left < k.rows; left += KEYS) {
    const wide = Math.min(KEYS, k.rows - left);
    for (let i = 0; i < height; i++)
      for (let j = 0; j < wide; j++) tile[i * KEYS + j] = score(q, k, top + i, left + j);
    for (let i = 0; i < height; i++) {
      const row = tile.subarray(i * KEYS, i * KEYS + wide);
      const next = row.reduce((a, b) => Math.max(a, b), maxima[i]);
      const factor = Math.exp(maxima[i] - next);
      sums[i] *= factor;
      const result = out.subarray((top + i) * v.cols, (top + i + 1) * v.cols);
      for (let c = 0; c < v.cols; c++) result[c] *= factor;
      for (let j = 0; j < wide; j++) {
        const weight = Math.exp(row[j] - next);
        sums[i] += weight;
        for (let c = 0; c < v.cols; c++) result[c] += weight * v.data[(left + j) * v.cols + c];
      }
      maxima[i] = next;
    }
  }
  for (let i = 0; i < height; i++)
    for (let c = 0; c < v.cols; c++) out[(top + i) * v.cols + c] /= sums[i];
}

function score(q: Matrix, k: Matrix, i: number, j: number): number {
  const scale = 1 / Math.sqrt(q.cols);
  let sum = 0;
  for (let t = 0; t < q.cols; t++) sum += q.data[i * q.cols + t] * k.data[j * k.cols + t];
  return sum * scale;
}
