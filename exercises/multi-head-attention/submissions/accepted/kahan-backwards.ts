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

class Table {
  readonly data: Float64Array;

  constructor(
    readonly rows: number,
    readonly cols: number,
    element: (i: number, j: number) => number,
  ) {
    this.data = new Float64Array(rows * cols);
    for (let i = 0; i < rows; i++) for (let j = 0; j < cols; j++) this.data[i * cols + j] = element(i, j);
  }

  at(i: number, j: number): number {
    return this.data[i * this.cols + j];
  }

  times(b: Matrix): Table {
    return new Table(this.rows, b.cols, (i, j) => compensated(this.cols, (t) => this.at(i, t) * b.data[t * b.cols + j]));
  }
}

export function multiHeadAttention(x: Matrix, wq: Matrix, wk: Matrix, wv: Matrix, wo: Matrix, heads: number): Matrix {
  const d = x.cols;
  for (const w of [wq, wk, wv, wo]) if (w.rows !== d || w.cols !== d) throw new RangeError("weights must be d × d");
  if (heads === 0 || d % heads !== 0) throw new RangeError("heads must divide d");
  const width = d / heads;
  const tokens = new Table(x.rows, d, (i, j) => x.data[i * d + j]);
  const [q, k, v] = [tokens.times(wq), tokens.times(wk), tokens.times(wv)];
  const weights = Array.from({ length: heads }, (__, h) => {
    const first = h * width;
    const scores = new Table(x.rows, x.rows, (i, j) =>
      compensated(width, (t) => (q.at(i, first + t) / Math.sqrt(width)) * k.at(j, first + t)),
    );
    const maxima = Array.from({ length: x.rows }, (_, i) =>
      scores.data.subarray(i * x.rows, (i + 1) * x.rows).reduce((a, b) => Math.max(a, b), -Infinity),
    );
    const terms = new Table(x.rows, x.rows, (i, j) => Math.exp(scores.at(i, j) - maxima[i]));
    const sums = maxima.map((_, i) => compensated(x.rows, (j) => terms.at(i, j)));
    return new Table(x.rows, x.rows, (i, j) => terms.at(i, j) / sums[i]);
  });
  const joined = new Table(x.rows, d, (i, c) => {
    const own = weights[Math.floor(c / width)];
    return compensated(x.rows, (j) => own.at(i, j) * v.at(j, c));
  });
  const { data } = joined.times(wo);
  return { rows: x.rows, cols: d, data };
}
