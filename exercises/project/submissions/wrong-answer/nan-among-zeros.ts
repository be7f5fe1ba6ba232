// mistake: nan-lost
import type { Vector } from "innerproduct";

export function project(a: Vector, b: Vector): Vector {
  if (a.length !== b.length) throw new RangeError("lengths differ");
  let most = 0;
  for (const x of a) if (Math.abs(x) > most) most = Math.abs(x);
  if (most === 0) return new Float64Array(a.length);
  let ab = 0, aa = 0;
  for (let i = 0; i < a.length; i++) {
    ab += (a[i] / most) * b[i];
    aa += (a[i] / most) ** 2;
  }
  return a.map((x) => (ab / aa) * (x / most));
}
