import type { Matrix } from "innerproduct";

class Compensated {
  #sum = 0;
  #lost = 0;

  add(term: number): void {
    const next = term - this.#lost;
    const total = this.#sum + next;
    this.#lost = total - this.#sum - next;
    this.#sum = total;
  }

  get value(): number {
    return this.#sum;
  }
}

/** a times the transpose of b, each sum from its last term to its first. */
function timesTransposed(a: Matrix, b: Matrix): Matrix {
  const data = new Float64Array(a.rows * b.rows);
  for (let i = 0; i < a.rows; i++) {
    for (let j = 0; j < b.rows; j++) {
      const sum = new Compensated();
      for (let t = a.cols - 1; t >= 0; t--) sum.add(a.data[i * a.cols + t] * b.data[j * b.cols + t]);
      data[i * b.rows + j] = sum.value;
    }
  }
  return { rows: a.rows, cols: b.rows, data };
}

export function bilinearScores(q: Matrix, k: Matrix, w: Matrix): Matrix {
  if (w.rows !== q.cols || w.cols !== k.cols) throw new RangeError("w does not fit");
  return timesTransposed(q, timesTransposed(k, w));
}
