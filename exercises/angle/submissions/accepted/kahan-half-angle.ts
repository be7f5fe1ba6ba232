import type { Vector } from "innerproduct";

/** Between unit vectors: tan(θ/2) = ‖a − b‖ / ‖a + b‖. Good to the last digits at 0 and π too. */
export function angle(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  const x = unit(a);
  const y = unit(b);
  return 2 * Math.atan2(norm(x.map((u, i) => u - y[i])), norm(x.map((u, i) => u + y[i])));
}

function unit(v: Vector): Vector {
  let most = 0;
  for (const x of v) most = Math.max(most, Math.abs(x));
  const small = v.map((x) => x / most);
  const length = norm(small);
  return small.map((x) => x / length);
}

function norm(v: Vector): number {
  let sum = 0;
  for (let i = v.length - 1; i >= 0; i--) sum += v[i] * v[i];
  return Math.sqrt(sum);
}
