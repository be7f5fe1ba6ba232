import type { Vector } from "innerproduct";

/** “What is nine digits smaller than it was is noise.” */
export function reject(a: Vector, b: Vector): Vector {
  if (a.length !== b.length) throw new RangeError("lengths differ");
  const largest = a.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  if (largest === 0) return b.slice();
  const unit = a.map((x) => x / largest);
  const along = unit.reduce((sum, x, i) => sum + x * b[i]!, 0) / unit.reduce((sum, x) => sum + x * x, 0);
  return b.map((x, i) => {
    const rest = x - along * unit[i]!;
    return Math.abs(rest) < 1e-9 * Math.abs(x) ? 0 : rest;
  });
}
