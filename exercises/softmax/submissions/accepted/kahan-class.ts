import type { Vector } from "innerproduct";

/** A compensated sum; logits are taken from the last to the first. */
class Sum {
  #lost = 0;
  constructor(public value = 0) {}

  add(term: number): void {
    const corrected = term - this.#lost;
    const next = this.value + corrected;
    this.#lost = next - this.value - corrected;
    this.value = next;
  }
}

namespace Logits {
  export function maximum(x: Vector): number {
    let max = -Infinity;
    for (let i = x.length - 1; i >= 0; i--) max = Math.max(max, x[i]);
    return max;
  }
}

export function softmax(x: Vector): Vector {
  const max = Logits.maximum(x);
  const sum = new Sum();
  const weights = new Float64Array(x.length);
  for (let i = x.length - 1; i >= 0; i--) sum.add((weights[i] = Math.exp(x[i] - max)));
  for (let i = 0; i < x.length; i++) weights[i] = weights[i] / sum.value;
  return weights;
}
