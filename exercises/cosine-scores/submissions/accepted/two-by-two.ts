import type { Matrix } from "innerproduct";

/** Two queries against two keys at a time; the norms are divided out at the end. */
export function cosineScores(q: Matrix, k: Matrix): Matrix {
  if (q.cols !== k.cols) throw new RangeError("widths differ");
  const { cols: d } = q;
  const a = prepared(q);
  const b = prepared(k);
  const data = new Float64Array(q.rows * k.rows);
  const put = (i: number, j: number, dot: number): void => {
    const lengths = a.lengths[i] * b.lengths[j];
    data[i * k.rows + j] = lengths === 0 ? 0 : Math.min(1, Math.max(-1, dot / lengths));
  };
  for (let i = 0; i < q.rows; i += 2) {
    const next = Math.min(i + 1, q.rows - 1);
    for (let j = 0; j < k.rows; j += 2) {
      const beside = Math.min(j + 1, k.rows - 1);
      let s00 = 0, s01 = 0, s10 = 0, s11 = 0;
      for (let t = 0; t < d; t++) {
        const a0 = a.data[i * d + t], a1 = a.data[next * d + t];
        const b0 = b.data[j * d + t], b1 = b.data[beside * d + t];
        s00 += a0 * b0;
        s01 += a0 * b1;
        s10 += a1 * b0;
        s11 += a1 * b1;
      }
      put(i, j, s00);
      put(i, beside, s01);
      put(next, j, s10);
      put(next, beside, s11);
    }
  }
  return { rows: q.rows, cols: k.rows, data };
}

/** Rows divided by their largest element, and their lengths, Kahan-summed. */
function prepared({ rows, cols, data }: Matrix): { data: Float64Array; lengths: Float64Array } {
  const scaled = new Float64Array(data.length);
  const lengths = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    let top = 0;
    for (let t = i * cols; t < (i + 1) * cols; t++) top = Math.max(top, Math.abs(data[t]));
    if (top === 0) continue;
    let sum = 0, lost = 0;
    for (let t = i * cols; t < (i + 1) * cols; t++) {
      scaled[t] = data[t] / top;
      const term = scaled[t] * scaled[t] - lost;
      const total = sum + term;
      lost = total - sum - term;
      sum = total;
    }
    lengths[i] = Math.sqrt(sum);
  }
  return { data: scaled, lengths };
}
