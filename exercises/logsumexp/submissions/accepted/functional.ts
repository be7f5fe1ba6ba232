import type { Vector } from "innerproduct";

export const logsumexp = (x: Vector): number => {
  const max = x.reduce((a, b) => Math.max(a, b), -Infinity);
  if (max === -Infinity) return max;
  return max + Math.log([...x].map((value) => Math.exp(value - max)).reduce((a, b) => a + b, 0));
};
