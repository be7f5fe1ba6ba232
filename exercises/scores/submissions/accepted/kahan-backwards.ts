import type { Matrix } from "innerproduct";

export function scores(q: Matrix, k: Matrix): Matrix {
  if (q.cols !== k.cols) throw new RangeError(`${q.cols} is not ${k.cols}`);
  const d = q.cols;
  const data = new Float64Array(q.rows * k.rows);
  for (let at = data.length - 1; at >= 0; at--) {
    const j = at % k.rows;
    const i = (at - j) / k.rows;
    let lost = 0;
    for (let t = d - 1; t >= 0; t--) {
      const term = q.data[i * d + t] * k.data[j * d + t] - lost;
      const next = data[at] + term;
      lost = next - data[at] - term;
      data[at] = next;
    }
  }
  return { rows: q.rows, cols: k.rows, data };
}
