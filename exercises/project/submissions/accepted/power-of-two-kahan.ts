import type { Vector } from "innerproduct";

/** Scaled by a power of two, which rounds nothing; both sums compensated. */
export function project(a: Vector, b: Vector): Vector {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  let most = 0;
  for (const x of a) most = Math.max(most, Math.abs(x));
  if (most === 0) return new Float64Array(a.length);
  const power = 2 ** -Math.floor(Math.log2(most));
  const line = a.map((x) => x * power);
  const factor = sum(line, b) / sum(line, line);
  return line.map((x, i) => factor * x);
}

function sum(a: Vector, b: Vector): number {
  let total = 0;
  let lost = 0;
  for (let i = 0; i < a.length; i++) {
    const term = a[i] * b[i] - lost;
    const next = total + term;
    lost = next - total - term;
    total = next;
  }
  return total;
}
