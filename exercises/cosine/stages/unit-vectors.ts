import type { Vector } from "innerproduct";

/** As it is read: make both vectors one long, then multiply. Five passes and four new vectors. */
export function cosine(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError(`a has ${a.length} elements and b has ${b.length}`);
  const x = unit(a);
  const y = unit(b);
  const product = x.reduce((sum, element, i) => sum + element * y[i], 0);
  return Math.min(1, Math.max(-1, product));
}

function unit(v: Vector): Vector {
  const largest = v.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  if (largest === 0) return v;
  const scaled = v.map((x) => x / largest);
  const length = Math.sqrt(scaled.reduce((sum, x) => sum + x * x, 0));
  return scaled.map((x) => x / length);
}
