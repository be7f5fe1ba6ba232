import type { Vector } from "innerproduct";

function* deviations(x: Iterable<number>, centre: number): Generator<number> {
  for (const value of x) yield value - centre;
}

function* squared(terms: Iterable<number>): Generator<number> {
  for (const term of terms) yield term * term;
}

function mean(terms: Iterable<number>, n: number): number {
  let sum = 0;
  for (const term of terms) sum += term;
  return sum / n;
}

function* outputs(x: Vector, gain: Vector, bias: Vector, epsilon: number): Generator<number> {
  const centre = mean(x, x.length);
  const root = Math.sqrt(mean(squared(deviations(x, centre)), x.length) + epsilon);
  let i = 0;
  for (const deviation of deviations(x, centre)) {
    yield (deviation / root) * gain[i] + bias[i];
    i++;
  }
}

export function layerNorm(x: Vector, gain: Vector, bias: Vector, epsilon: number): Vector {
  if (new Set([x.length, gain.length, bias.length]).size > 1) throw new TypeError("lengths differ");
  return Float64Array.from(outputs(x, gain, bias, epsilon));
}
