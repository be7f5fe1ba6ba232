import type { Vector } from "innerproduct";

function* magnitudes(a: Vector): Generator<number> {
  for (const x of a) yield Math.abs(x);
}

export function norm(a: Vector): number {
  let scale = 0;
  for (const size of magnitudes(a)) scale = Math.max(scale, size);
  if (scale === 0 || !Number.isFinite(scale)) return scale;
  let sum = 0;
  for (const size of magnitudes(a)) sum += (size / scale) ** 2;
  return scale * Math.sqrt(sum);
}
