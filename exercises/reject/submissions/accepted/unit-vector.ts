import type { Vector } from "innerproduct";

/** The signed length along a unit vector, summed from the end. */
export function reject(a: Vector, b: Vector): Vector {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  let most = 0;
  for (const x of a) most = Math.max(most, Math.abs(x));
  if (most === 0) return b.slice();
  const unit = a.map((x) => x / most);
  let squares = 0;
  for (let i = unit.length - 1; i >= 0; i--) squares += unit[i] ** 2;
  const norm = Math.sqrt(squares);
  let along = 0;
  for (let i = unit.length - 1; i >= 0; i--) {
    unit[i] /= norm;
    along += unit[i] * b[i];
  }
  const result = new Float64Array(a.length);
  for (let i = 0; i < result.length; i++) result[i] = b[i] - along * unit[i];
  return result;
}
