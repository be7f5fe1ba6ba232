import type { Matrix, Vector } from "innerproduct";

export function nearest(q: Vector, keys: Matrix, k: number): Vector {
  return keys.map((row) => row[0] * q[0]).slice(0, k);
}
