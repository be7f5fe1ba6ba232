// works on a subclass of its own and returns a plain array
import type { Vector } from "innerproduct";

class Logits extends Float64Array {
  static get [Symbol.species]() {
    return Float64Array;
  }
  largest(): number {
    return this.reduce((max, v) => (Number.isNaN(v) || v > max ? v : max), -Infinity);
  }
}

export function softmax(x: Vector): Vector {
  const logits = new Logits(x);
  const max = logits.largest();
  const powers = Float64Array.from(logits, (v) => Math.exp(v - max));
  const sum = powers.reduce((s, v) => s + v, 0);
  return powers.map((v) => v / sum);
}
