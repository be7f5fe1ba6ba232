// mistake: finite-mask
import type { Matrix } from "innerproduct";

/** A mask that is finite: scores below it are outweighed by what is hidden. */
export function causalAttention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || q.rows !== k.rows || k.rows !== v.rows) throw new RangeError("shapes");
  const n = q.rows, d = q.cols, m = k.rows, w = v.cols;
  const out = new Float64Array(n * w);
  const s = new Float64Array(m);
  const root = Math.sqrt(d);
  for (let i = 0; i < n; i++) {
    const seen = m;
    let max = -Infinity;
    for (let j = 0; j < seen; j++) {
      let t = 0;
      for (let x = 0; x < d; x++) t += q.data[i * d + x] * k.data[j * d + x];
      s[j] = j > i ? -1e20 : t / root;
      if (s[j] > max) max = s[j];
    }
    let sum = 0;
    for (let j = 0; j < seen; j++) { s[j] = Math.exp(s[j] - max); sum += s[j]; }
    for (let j = 0; j < seen; j++) {
      const p = s[j] / sum;
      for (let c = 0; c < w; c++) out[i * w + c] += p * v.data[j * w + c];
    }
  }
  return { rows: n, cols: w, data: out };
}
