import type { Vector } from "innerproduct";

/** Scales when the squares are lost altogether, but keeps what is left of them when only their digits are. */
export function norm(a: Vector): number {
  const squares = a.reduce((sum, x) => sum + x * x, 0);
  if (squares > 0 && squares < Infinity) return Math.sqrt(squares);
  const largest = a.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  if (largest === 0 || !Number.isFinite(largest)) return largest;
  return largest * Math.sqrt(a.reduce((sum, x) => sum + (x / largest) ** 2, 0));
}
