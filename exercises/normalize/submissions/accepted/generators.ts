import type { Vector } from "innerproduct";

function* squares(a: Vector, scale: number): Generator<number> {
  for (const x of a) yield (x / scale) ** 2;
}

export function normalize(a: Vector): Vector {
  let scale = 0;
  for (const x of a) scale = Math.max(scale, Math.abs(x));
  if (scale === 0) return new Float64Array(a.length);
  let sum = 0;
  for (const square of squares(a, scale)) sum += square;
  const inverse = 1 / Math.sqrt(sum);
  return Float64Array.from(a, (x) => (x / scale) * inverse);
}
