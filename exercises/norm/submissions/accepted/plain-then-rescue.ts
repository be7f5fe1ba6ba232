import type { Vector } from "innerproduct";

/** The plain sum, compensated; again on a scaled copy when it left the safe range. */
export function norm(a: Vector): number {
  const plain = squares(a);
  if (plain > 1e-280 && plain < 1e280) return Math.sqrt(plain);
  let largest = 0;
  for (const x of a) largest = Math.max(largest, Math.abs(x));
  if (largest === 0 || !(largest < Infinity)) return largest;
  const power = 2 ** Math.max(-1000, Math.min(1000, Math.floor(Math.log2(largest))));
  return Math.sqrt(squares(a.map((x) => x / power))) * power;
}

function squares(a: Vector): number {
  let sum = 0;
  let lost = 0;
  for (const x of a) {
    const term = x * x - lost;
    const next = sum + term;
    lost = next - sum - term;
    sum = next;
  }
  return sum;
}
