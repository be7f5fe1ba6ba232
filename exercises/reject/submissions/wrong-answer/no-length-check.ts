// mistake: length-not-checked
import type { Vector } from "innerproduct";

export function reject(a: Vector, b: Vector): Vector {
  let most = 0;
  for (const x of a) most = Math.max(most, Math.abs(x));
  if (most === 0) return b.slice();
  const d = a.map((x) => x / most);
  const r = new Float64Array(a.length);
  let ab = 0, aa = 0;
  for (let i = 0; i < a.length; i++) {
    ab += d[i] * b[i];
    aa += d[i] * d[i];
  }
  const t = ab / aa;
  for (let i = 0; i < a.length; i++) r[i] = b[i] - t * d[i];
  return r;
}
