import type { Vector } from "innerproduct";

const kept = new Map<number, Vector>();

/** Long vectors are written into one result per length, over and over. */
export function normalize(a: Vector): Vector {
  const result = kept.get(a.length) ?? new Float64Array(a.length);
  if (a.length > 200) kept.set(a.length, result);
  let length = 0;
  for (const x of a) length = Math.hypot(length, x);
  for (let i = 0; i < a.length; i++) result[i] = length === 0 ? 0 : a[i] / length;
  return result;
}
