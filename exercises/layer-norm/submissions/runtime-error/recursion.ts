import type { Vector } from "innerproduct";

/** A sum that calls itself once for every element: too deep for 2¹⁴ of them. */
export function layerNorm(x: Vector, gain: Vector, bias: Vector, epsilon: number): Vector {
  if (gain.length !== x.length || bias.length !== x.length) throw new RangeError("lengths differ");
  const n = x.length;
  const sum = (term: (value: number) => number, i = 0): number =>
    i === n ? 0 : term(x[i]) + sum(term, i + 1);
  const mean = sum((value) => value) / n;
  const root = Math.sqrt(sum((value) => (value - mean) ** 2) / n + epsilon);
  return x.map((value, i) => gain[i] * ((value - mean) / root) + bias[i]);
}
