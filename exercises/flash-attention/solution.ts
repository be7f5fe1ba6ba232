import type { Matrix } from "innerproduct";

/** Keys at a time: a tile of 32 keys and values stays in the cache while every query uses it. */
const TILE = 32;

/** Attention tile by tile, with a running maximum and a running sum for each query: no row of weights is ever complete. */
export function flashAttention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols) throw new RangeError(`queries have width ${q.cols}, keys have width ${k.cols}`);
  if (k.rows !== v.rows) throw new RangeError(`there are ${k.rows} keys and ${v.rows} values`);

  const { rows: n, cols: d } = q;
  const { rows: m, cols: width } = v;
  const root = Math.sqrt(d);
  const result = new Float64Array(n * width);
  const maxima = new Float64Array(n).fill(-Infinity);
  const sums = new Float64Array(n);
  const weights = new Float64Array(TILE);

  for (let first = 0; first < m; first += TILE) {
    const count = Math.min(TILE, m - first); // the last tile may be shorter
    for (let i = 0; i < n; i++) {
      let max = maxima[i];
      for (let j = 0; j < count; j++) {
        let dot = 0;
        for (let t = 0; t < d; t++) dot += q.data[i * d + t] * k.data[(first + j) * d + t];
        weights[j] = dot / root;
        max = Math.max(max, weights[j]);
      }

      // What was summed before is brought to the new maximum. The first time this is e^(−∞) = 0, times 0.
      const shrinking = Math.exp(maxima[i] - max);
      maxima[i] = max;
      sums[i] *= shrinking;
      for (let c = 0; c < width; c++) result[i * width + c] *= shrinking;

      for (let j = 0; j < count; j++) {
        const weight = Math.exp(weights[j] - max);
        sums[i] += weight;
        for (let c = 0; c < width; c++) result[i * width + c] += weight * v.data[(first + j) * width + c];
      }
    }
  }

  for (let i = 0; i < n; i++) {
    for (let c = 0; c < width; c++) result[i * width + c] /= sums[i];
  }
  return { rows: n, cols: width, data: result };
}
