import type { Vector } from "innerproduct";

function* scaledSquares(x: Iterable<number>, scale: number): Generator<number> {
  for (const value of x) yield (value / scale) ** 2;
}

function* outputs(x: Vector, gain: Vector, epsilon: number): Generator<number> {
  let scale = Math.sqrt(epsilon);
  for (const value of x) scale = Math.max(scale, Math.abs(value));
  let sum = 0;
  for (const square of scaledSquares(x, scale)) sum += square;
  const root = Math.sqrt(sum / x.length + epsilon / scale / scale);
  for (const [i, value] of x.entries()) yield gain[i] * (value / scale / root);
}

export function rmsNorm(x: Vector, gain: Vector, epsilon: number): Vector {
  if (gain.length !== x.length) throw new TypeError("lengths differ");
  return Float64Array.from(outputs(x, gain, epsilon));
}
