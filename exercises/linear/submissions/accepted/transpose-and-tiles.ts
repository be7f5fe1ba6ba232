import type { Matrix, Vector } from "innerproduct";

const TILE = 16;

/** The weights turned first; the biases laid down as a first layer; then tile by tile of the width. */
export function linear(x: Matrix, w: Matrix, b: Vector): Matrix {
  if (x.cols !== w.cols || b.length !== w.rows) throw new RangeError("shapes do not fit");
  const [n, m, d] = [x.rows, w.rows, x.cols];
  const turned = new Float64Array(d * m);
  for (let j = 0; j < m; j++) for (let t = 0; t < d; t++) turned[t * m + j] = w.data[j * d + t];
  const data = new Float64Array(n * m);
  for (let i = 0; i < n; i++) data.set(b, i * m);
  for (let from = 0; from < d; from += TILE) {
    const to = Math.min(from + TILE, d);
    for (let i = 0; i < n; i++) {
      for (let t = from; t < to; t++) {
        const value = x.data[i * d + t];
        for (let j = 0; j < m; j++) data[i * m + j] += value * turned[t * m + j];
      }
    }
  }
  return { rows: n, cols: m, data };
}
