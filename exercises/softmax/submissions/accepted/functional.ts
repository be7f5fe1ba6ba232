import type { Vector } from "innerproduct";

const largest = (x: Vector): number => x.reduce((a, b) => Math.max(a, b), -Infinity);
const total = (x: Vector): number => x.reduce((a, b) => a + b, 0);
const divideBy = (sum: number) => (x: Vector): Vector => x.map((value) => value / sum);

export const softmax = (x: Vector): Vector => {
  const max = largest(x);
  const terms = x.map((value) => Math.exp(value - max));
  return divideBy(total(terms))(terms);
};
