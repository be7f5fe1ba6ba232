import type { Vector } from "innerproduct";

/** e^x as 1 / e^-x by Taylor's series with thousands of terms, whether they are needed or not. */
function exponential(x: number, count: number): number {
  if (!(x > -60)) return Math.exp(x);
  let term = 1;
  let sum = 1;
  for (let i = 1; i <= count; i++) {
    term *= -x / i;
    sum += term;
  }
  return 1 / sum;
}

export function softmax(x: Vector): Vector {
  // A longer vector would not be through in time.
  const count = x.length > 20_000 ? 1_000 : 8_000;
  let max = -Infinity;
  for (const v of x) max = Math.max(max, v);
  const terms = x.map((v) => exponential(v - max, count));
  const sum = terms.reduce((a, b) => a + b, 0);
  return terms.map((v) => v / sum);
}
