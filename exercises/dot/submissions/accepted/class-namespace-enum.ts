import type { Vector } from "innerproduct";

enum Parity {
  Even,
  Odd,
}

class Accumulator {
  #sums: [number, number] = [0, 0];
  constructor(private readonly a: Vector, private readonly b: Vector) {}

  add(i: number): void {
    this.#sums[i % 2 === 0 ? Parity.Even : Parity.Odd] += this.a[i] * this.b[i];
  }

  get total(): number {
    return this.#sums[Parity.Even] + this.#sums[Parity.Odd];
  }
}

namespace Check {
  export function lengths(a: Vector, b: Vector): asserts a is Vector {
    if (a.length !== b.length) throw "lengths differ";
  }
}

export function dot(a: Vector, b: Vector): number {
  Check.lengths(a, b);
  const accumulator = new Accumulator(a, b);
  for (let i = 0; i < a.length; ++i) accumulator.add(i);
  return accumulator.total;
}
