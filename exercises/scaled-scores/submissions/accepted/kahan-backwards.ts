import type { Matrix } from "innerproduct";

class Scorer {
  readonly #inverse: number;

  constructor(private readonly width: number) {
    this.#inverse = 1 / Math.sqrt(width);
  }

  score(a: Float64Array, b: Float64Array): number {
    let sum = 0;
    let lost = 0;
    for (let t = this.width - 1; t >= 0; t--) {
      const term = a[t] * this.#inverse * b[t] - lost;
      const next = sum + term;
      lost = next - sum - term;
      sum = next;
    }
    return sum;
  }
}

export function scaledScores(q: Matrix, k: Matrix): Matrix {
  if (q.cols !== k.cols) throw new RangeError(`${q.cols} is not ${k.cols}`);
  const scorer = new Scorer(q.cols);
  const row = (a: Matrix, i: number): Float64Array => a.data.subarray(i * a.cols, (i + 1) * a.cols);
  const data = new Float64Array(q.rows * k.rows);
  for (let at = 0; at < data.length; at++) {
    const j = at % k.rows;
    data[at] = scorer.score(row(q, (at - j) / k.rows), row(k, j));
  }
  return { rows: q.rows, cols: k.rows, data };
}
