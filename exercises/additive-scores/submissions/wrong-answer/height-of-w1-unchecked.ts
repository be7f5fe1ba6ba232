import type { Matrix, Vector } from "innerproduct";

/** The height of W₁ is not compared. */
export function additiveScores(q: Matrix, k: Matrix, w1: Matrix, w2: Matrix, v: Vector): Matrix {
  if (w1.cols !== q.cols || w2.cols !== k.cols || w2.rows !== v.length) throw new RangeError("shapes do not fit");
  const h = v.length;
  const [queries, keys] = [project(q, w1), project(k, w2)];
  const data = new Float64Array(q.rows * k.rows);
  for (let i = 0; i < q.rows; i++) {
    for (let j = 0; j < k.rows; j++) {
      for (let t = 0; t < h; t++) data[i * k.rows + j] += v[t] * Math.tanh(queries[i * h + t] + keys[j * h + t]);
    }
  }
  return { rows: q.rows, cols: k.rows, data };
}

function project({ rows, cols, data }: Matrix, w: Matrix): Float64Array {
  const result = new Float64Array(rows * w.rows);
  for (let i = 0; i < rows; i++) {
    for (let t = 0; t < w.rows; t++) {
      for (let c = 0; c < cols; c++) result[i * w.rows + t] += data[i * cols + c] * w.data[t * cols + c];
    }
  }
  return result;
}
