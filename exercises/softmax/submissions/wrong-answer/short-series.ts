import type { Vector } from "innerproduct";

/** e^x = (1 + x/2¹⁰)^(2¹⁰), nearly. */
export function softmax(x: Vector): Vector {
  const exp = (v: number): number => {
    let y = Math.max(0, 1 + v / 1024);
    for (let i = 0; i < 10; i++) y *= y;
    return y;
  };
  const max = x.reduce((a, b) => Math.max(a, b), -Infinity);
  const e = x.map((v) => exp(v - max));
  const s = e.reduce((a, b) => a + b, 0);
  return e.map((v) => v / s);
}
