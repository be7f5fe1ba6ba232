import type { Vector } from "innerproduct";

/** Neumaier's compensated sums, from the last element to the first. */
namespace Exact {
  export class Sum {
    #value = 0;
    #lost = 0;

    add(term: number): this {
      const next = this.#value + term;
      this.#lost += Math.abs(this.#value) >= Math.abs(term) ? this.#value - next + term : term - next + this.#value;
      this.#value = next;
      return this;
    }

    get value(): number {
      return this.#value + this.#lost;
    }
  }
}

enum Limit {
  Low = -1,
  High = 1,
}

export function cosine(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  const p = largest(a);
  const q = largest(b);
  if (p === 0 || q === 0) return 0;
  const [ab, aa, bb] = [new Exact.Sum(), new Exact.Sum(), new Exact.Sum()];
  for (let i = a.length; i-- > 0; ) {
    const x = a[i] / p;
    const y = b[i] / q;
    ab.add(x * y);
    aa.add(x * x);
    bb.add(y * y);
  }
  const result = ab.value / Math.sqrt(aa.value * bb.value);
  return Math.max(Limit.Low, Math.min(Limit.High, result));
}

function largest(v: Vector): number {
  let result = 0;
  for (const x of v) result = Math.max(result, Math.abs(x));
  return result;
}
