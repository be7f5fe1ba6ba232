import type { Vector } from "innerproduct";

/** One sound pass: a running mean and a running sum of squared deviations. */
export function layerNorm(x: Vector, gain: Vector, bias: Vector, epsilon: number): Vector {
  if (gain.length !== x.length) throw "gain";
  if (bias.length !== x.length) throw "bias";
  let mean = 0;
  let squares = 0;
  let count = 0;
  for (const value of x) {
    count++;
    const before = value - mean;
    mean += before / count;
    squares += before * (value - mean);
  }
  const factor = 1 / Math.sqrt(squares / count + epsilon);
  return x.map((value, i) => (value - mean) * factor * gain[i] + bias[i]);
}
