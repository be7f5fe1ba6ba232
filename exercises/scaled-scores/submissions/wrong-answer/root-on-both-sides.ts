// mistake: divided-by-d
import type { Matrix } from "innerproduct";

export function scaledScores(q: Matrix, k: Matrix): Matrix {
  if (q.cols !== k.cols) throw new RangeError("widths differ");
  const scaled = ({ cols, data }: Matrix): Float64Array => data.map((x) => x / Math.sqrt(cols));
  const [queries, keys] = [scaled(q), scaled(k)];
  const data = new Float64Array(q.rows * k.rows);
  for (let i = 0; i < q.rows; i++)
    for (let j = 0; j < k.rows; j++)
      for (let t = 0; t < q.cols; t++) data[i * k.rows + j] += queries[i * q.cols + t] * keys[j * k.cols + t];
  return { rows: q.rows, cols: k.rows, data };
}
