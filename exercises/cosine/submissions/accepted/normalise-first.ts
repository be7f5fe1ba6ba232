import type { Vector } from "innerproduct";

/** Both vectors brought to length 1, then an ordinary dot product. */
export function cosine(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("a and b differ in length");
  const x = unit(a);
  const y = unit(b);
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i] * y[i];
  return sum > 1 ? 1 : sum < -1 ? -1 : sum;
}

function unit(v: Vector): Vector {
  const scale = v.reduce((m, x) => Math.max(m, Math.abs(x)), 0);
  if (scale === 0) return v;
  const scaled = v.map((x) => x / scale);
  const length = Math.sqrt(scaled.reduce((sum, x) => sum + x * x, 0));
  return scaled.map((x) => x / length);
}
