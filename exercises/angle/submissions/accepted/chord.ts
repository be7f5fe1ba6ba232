import type { Vector } from "innerproduct";

/** Two unit vectors θ apart are 2 sin(θ/2) from each other: no less accurate than an arccosine. */
export function angle(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  const [x, y] = [unit(a), unit(b)];
  const chord = Math.sqrt(x.reduce((sum, u, i) => sum + (u - y[i]) ** 2, 0));
  return 2 * Math.asin(Math.min(1, chord / 2));
}

function unit(v: Vector): Vector {
  const most = v.reduce((m, x) => Math.max(m, Math.abs(x)), 0);
  const length = Math.sqrt(v.reduce((sum, x) => sum + (x / most) ** 2, 0));
  return v.map((x) => x / most / length);
}
