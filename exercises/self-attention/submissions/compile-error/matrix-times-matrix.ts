import type { Matrix } from "innerproduct";

export function selfAttention(x: Matrix, wq: Matrix, wk: Matrix, wv: Matrix): Matrix {
  return (x * wq * wk.T * x.T) * (x * wv);
}
