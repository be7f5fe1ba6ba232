import type { Vector } from "innerproduct";

/** e^x as 1 / e^-x by Taylor's series, with as many terms as it takes. */
function exponential(x: number): number {
  if (!(x > -746)) return x !== x ? x : 0;
  let term = 1;
  let sum = 1;
  const small = -x / 64;
  for (let i = 1; i < 400; i++) {
    term *= small / i;
    sum += term;
  }
  let result = 1 / sum;
  for (let i = 0; i < 6; i++) result *= result;
  return result;
}

export function softmax(x: Vector): Vector {
  let max = -Infinity;
  for (const v of x) max = Math.max(max, v);
  const terms = x.map((v) => exponential(v - max));
  const sum = terms.reduce((a, b) => a + b, 0);
  return terms.map((v) => v / sum);
}
