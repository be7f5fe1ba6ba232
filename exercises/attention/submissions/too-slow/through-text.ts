import type { Matrix } from "innerproduct";

/** Every number is written out and read back, to more digits than it has, each time it is used. */
export function attention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("shapes do not fit");
  const data = new Float64Array(q.rows * v.cols);
  for (let i = 0; i < q.rows; i++) {
    const scores = Float64Array.from({ length: k.rows }, (_, j) => {
      let sum = 0;
      for (let t = 0; t < q.cols; t++) sum += spelled(q.data[i * q.cols + t]) * spelled(k.data[j * k.cols + t]);
      return sum / Math.sqrt(q.cols);
    });
    const max = scores.reduce((a, b) => Math.max(a, b), -Infinity);
    const terms = scores.map((x) => Math.exp(x - max));
    const sum = terms.reduce((a, b) => a + b, 0);
    for (let j = 0; j < k.rows; j++)
      for (let c = 0; c < v.cols; c++) data[i * v.cols + c] += (terms[j] / sum) * spelled(v.data[j * v.cols + c]);
  }
  return { rows: q.rows, cols: v.cols, data };
}

const spelled = (x: number): number => Number(x.toExponential(28));
