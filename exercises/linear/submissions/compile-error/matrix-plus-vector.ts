import type { Matrix, Vector } from "innerproduct";

export function linear(x: Matrix, w: Matrix, b: Vector): Matrix {
  return x * w + b;
}
