import type { Matrix } from "innerproduct";

class Head {
  readonly #root: number;

  constructor(
    private readonly k: Matrix,
    private readonly v: Matrix,
  ) {
    if (k.rows !== v.rows) throw new RangeError("k and v differ in height");
    this.#root = Math.sqrt(k.cols);
  }

  attend(query: Float64Array, out: Float64Array): void {
    const weights = this.#weights(query);
    for (let c = 0; c < out.length; c++) {
      out[c] = compensated(weights.length, (j) => weights[j] * this.v.data[j * this.v.cols + c]);
    }
  }

  #weights(query: Float64Array): Float64Array {
    const { rows, cols, data } = this.k;
    const scores = Float64Array.from({ length: rows }, (_, j) =>
      compensated(cols, (t) => (query[t] / this.#root) * data[j * cols + t]),
    );
    const max = scores.reduce((a, b) => Math.max(a, b), -Infinity);
    const terms = scores.map((score) => Math.exp(score - max));
    const sum = compensated(rows, (j) => terms[j]);
    return terms.map((term) => term / sum);
  }
}

/** Kahan's sum, from the last term to the first. */
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

export function fastAttention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  if (q.cols !== k.cols) throw new RangeError("q and k differ in width");
  const head = new Head(k, v);
  const data = new Float64Array(q.rows * v.cols);
  for (let i = 0; i < q.rows; i++) {
    head.attend(q.data.subarray(i * q.cols, (i + 1) * q.cols), data.subarray(i * v.cols, (i + 1) * v.cols));
  }
  return { rows: q.rows, cols: v.cols, data };
}
