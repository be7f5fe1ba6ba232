import type { Vector } from "innerproduct";

/** A power of two for the scale, and the squares added in halves. */
export function normalize(a: Vector): Vector {
  const most = a.reduce((m, x) => Math.max(m, Math.abs(x)), 0);
  if (most === 0) return new Float64Array(a.length);
  const power = 2 ** -Math.floor(Math.log2(most));
  const x = a.map((value) => value * power);
  const length = Math.sqrt(squares(x, 0, x.length));
  return x.map((value) => value / length);
}

function squares(x: Vector, from: number, to: number): number {
  if (to - from <= 8) {
    let sum = 0;
    for (let i = from; i < to; i++) sum += x[i] * x[i];
    return sum;
  }
  const middle = (from + to) >> 1;
  return squares(x, from, middle) + squares(x, middle, to);
}
