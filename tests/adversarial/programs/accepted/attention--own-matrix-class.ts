// returns an instance of a class of its own
import type { Matrix } from "innerproduct";

class Dense implements Matrix {
  data: Float64Array;
  constructor(readonly rows: number, readonly cols: number) {
    this.data = new Float64Array(rows * cols);
  }
}

export function attention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols || k.rows !== v.rows) throw new RangeError("shapes do not fit");
  const out = new Dense(q.rows, v.cols);
  const weights = new Float64Array(k.rows);
  for (let i = 0; i < q.rows; i++) {
    let max = -Infinity;
    for (let j = 0; j < k.rows; j++) {
      let s = 0;
      for (let t = 0; t < q.cols; t++) s += q.data[i * q.cols + t]! * k.data[j * k.cols + t]!;
      weights[j] = s / Math.sqrt(q.cols);
      if (Number.isNaN(s) || weights[j]! > max) max = weights[j]!;
    }
    let sum = 0;
    for (let j = 0; j < k.rows; j++) sum += weights[j] = Math.exp(weights[j]! - max);
    for (let j = 0; j < k.rows; j++) {
      for (let c = 0; c < v.cols; c++) out.data[i * v.cols + c]! += (weights[j]! / sum) * v.data[j * v.cols + c]!;
    }
  }
  return out;
}
