import type { Matrix } from "innerproduct";

/** No joined matrix: every head goes through its own rows of wo, and what comes out is added up. One pass over the tokens each. */
export function multiHeadAttention(x: Matrix, wq: Matrix, wk: Matrix, wv: Matrix, wo: Matrix, heads: number): Matrix {
  const [n, d] = [x.rows, x.cols];
  for (const w of [wq, wk, wv, wo]) if (w.rows !== d || w.cols !== d) throw new Error("weights must be d × d");
  const width = d / heads;
  if (!Number.isInteger(width)) throw new Error("heads must divide d");
  const result = new Float64Array(n * d);
  for (let h = 0; h < heads; h++) {
    const [q, k, v] = [wq, wk, wv].map((w) => projected(x, w, h * width, width));
    for (let i = 0; i < n; i++) {
      const head = new Float64Array(width);
      let max = -Infinity;
      let sum = 0;
      for (let j = 0; j < n; j++) {
        let score = 0;
        for (let t = 0; t < width; t++) score += q[i * width + t] * k[j * width + t];
        score /= Math.sqrt(width);
        const next = Math.max(max, score);
        const rescale = Math.exp(max - next);
        const weight = Math.exp(score - next);
        sum = sum * rescale + weight;
        for (let c = 0; c < width; c++) head[c] = head[c] * rescale + weight * v[j * width + c];
        max = next;
      }
      for (let t = 0; t < width; t++)
        for (let c = 0; c < d; c++) result[i * d + c] += (head[t] / sum) * wo.data[(h * width + t) * d + c];
    }
  }
  return { rows: n, cols: d, data: result };
}

function projected(x: Matrix, w: Matrix, first: number, width: number): Float64Array {
  const data = new Float64Array(x.rows * width);
  for (let i = 0; i < x.rows; i++)
    for (let t = 0; t < x.cols; t++)
      for (let c = 0; c < width; c++) data[i * width + c] += x.data[i * x.cols + t] * w.data[t * w.cols + first + c];
  return data;
}
