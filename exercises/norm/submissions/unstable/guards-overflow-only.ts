import type { Vector } from "innerproduct";

/** Large numbers are scaled; the squares of small ones still vanish. */
export function norm(a: Vector): number {
  let squares = 0;
  for (const x of a) squares += x * x;
  if (squares !== Infinity) return Math.sqrt(squares);
  let largest = 0;
  for (const x of a) largest = Math.max(largest, Math.abs(x));
  if (largest === Infinity) return Infinity;
  squares = 0;
  for (const x of a) squares += (x / largest) ** 2;
  return largest * Math.sqrt(squares);
}
