import type { Matrix } from "innerproduct";

/** Kahan's sums, from the last score to the first, each with what it has lost beside it. */
export function dotGradient(q: Matrix, k: Matrix, g: Matrix): Matrix {
  if (q.cols !== k.cols) throw "q and k differ in width";
  if (g.rows !== q.rows || g.cols !== k.rows) throw "g has not one number for each score";
  const d = q.cols;
  const data = new Float64Array((q.rows + k.rows) * d);
  const lost = new Float64Array(data.length);
  const add = (row: number, weight: number, { data: from }: Matrix, start: number): void => {
    for (let t = 0; t < d; t++) {
      const at = row * d + t;
      const term = weight * from[start + t] - lost[at];
      const total = data[at] + term;
      lost[at] = total - data[at] - term;
      data[at] = total;
    }
  };
  for (let i = q.rows - 1; i >= 0; i--) {
    for (let j = k.rows - 1; j >= 0; j--) {
      const weight = g.data[i * k.rows + j];
      add(i, weight, k, j * d);
      add(q.rows + j, weight, q, i * d);
    }
  }
  return { rows: q.rows + k.rows, cols: d, data };
}
