import type { Matrix } from "innerproduct";

function compensated(n: number, term: (i: number) => number): number {
  let sum = 0;
  let lost = 0;
  for (let i = n - 1; i >= 0; i--) {
    const next = term(i) - lost;
    const total = sum + next;
    lost = total - sum - next;
    sum = total;
  }
  return sum;
}

const at = (a: Matrix, i: number, j: number): number => a.data[i * a.cols + j];

function build(rows: number, cols: number, element: (i: number, j: number) => number): Matrix {
  const data = new Float64Array(rows * cols);
  for (let i = 0; i < rows; i++) for (let j = 0; j < cols; j++) data[i * cols + j] = element(i, j);
  return { rows, cols, data };
}

export function selfAttention(x: Matrix, wq: Matrix, wk: Matrix, wv: Matrix): Matrix {
  for (const w of [wq, wk, wv]) if (w.rows !== x.cols) throw new RangeError("a projection does not fit");
  if (wq.cols !== wk.cols) throw new RangeError("queries and keys differ in width");
  const project = (w: Matrix): Matrix => build(x.rows, w.cols, (i, c) => compensated(x.cols, (t) => at(x, i, t) * at(w, t, c)));
  const [q, k, v] = [project(wq), project(wk), project(wv)];
  const scores = build(x.rows, x.rows, (i, j) => compensated(q.cols, (t) => at(q, i, t) * at(k, j, t)) / Math.sqrt(q.cols));
  const maxima = Array.from({ length: x.rows }, (_, i) =>
    scores.data.subarray(i * x.rows, (i + 1) * x.rows).reduce((a, b) => Math.max(a, b), -Infinity),
  );
  const terms = build(x.rows, x.rows, (i, j) => Math.exp(at(scores, i, j) - maxima[i]));
  const sums = maxima.map((_, i) => compensated(x.rows, (j) => at(terms, i, j)));
  return build(x.rows, wv.cols, (i, c) => compensated(x.rows, (j) => (at(terms, i, j) / sums[i]) * at(v, j, c)));
}
