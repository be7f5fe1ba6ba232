import type { Matrix, Vector } from "innerproduct";

class Sum {
  #sum = 0;
  #lost = 0;

  add(term: number): this {
    const corrected = term - this.#lost;
    const next = this.#sum + corrected;
    this.#lost = next - this.#sum - corrected;
    this.#sum = next;
    return this;
  }

  get value(): number {
    return this.#sum;
  }
}

export function linear(x: Matrix, w: Matrix, b: Vector): Matrix {
  if (x.cols !== w.cols || b.length !== w.rows) throw new RangeError("shapes do not fit");
  const d = x.cols;
  const data = new Float64Array(x.rows * w.rows);
  for (let i = 0; i < x.rows; i++) {
    b.forEach((bias, j) => {
      const sum = new Sum();
      for (let t = d - 1; t >= 0; t--) sum.add(x.data[i * d + t] * w.data[j * d + t]);
      data[i * b.length + j] = sum.add(bias).value;
    });
  }
  return { rows: x.rows, cols: b.length, data };
}
