import type { Vector } from "innerproduct";

/** Every number goes through text and back, at every step. */
export function softmax(x: Vector): Vector {
  const spelled = (v: number): number => {
    const text = v.toExponential(80);
    const [digits, exponent] = text.split("e");
    return exponent === undefined ? v : Number(`${digits}e${exponent}`);
  };
  let max = -Infinity;
  for (const v of x) max = Math.max(max, spelled(v));
  const terms = Array.from(x, (v) => spelled(Math.exp(spelled(spelled(v) - max))));
  const sum = terms.reduce((a, b) => spelled(a + b), 0);
  return Float64Array.from(terms, (v) => spelled(v / sum));
}
