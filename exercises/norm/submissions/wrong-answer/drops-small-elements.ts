import type { Vector } from "innerproduct";

/** Elements below a ten-millionth of the largest are taken for none, however many there are. */
export function norm(a: Vector): number {
  const size = a.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  if (!(size > 0 && size < Infinity)) return size;
  let sum = 0;
  for (const x of a) {
    const part = Math.abs(x) / size;
    if (part > 1e-7) sum += part * part;
  }
  return size * Math.sqrt(sum);
}
