import type { Vector } from "innerproduct";

/** Every number goes through text and back, at every step. */
export function softmax(x: Vector): Vector {
  // A longer vector would not be through in time.
  const digits = x.length > 20_000 ? 20 : 100;
  const spelled = (v: number): number => {
    const text = v.toExponential(digits);
    const [significand, exponent] = text.split("e");
    return exponent === undefined ? v : Number(`${significand}e${exponent}`);
  };
  let max = -Infinity;
  for (const v of x) max = Math.max(max, spelled(v));
  const terms = Array.from(x, (v) => spelled(Math.exp(spelled(spelled(v) - max))));
  const sum = terms.reduce((a, b) => spelled(a + b), 0);
  return Float64Array.from(terms, (v) => spelled(v / sum));
}
