import type { Vector } from "innerproduct";

/** Takes an ε below a billionth of the mean square for nothing, although it shows in the tenth digit. */
export function rmsNorm(x: Vector, gain: Vector, epsilon: number): Vector {
  if (x.length !== gain.length) throw new RangeError("x and gain differ in length");
  const scale = x.reduce((most, value) => Math.max(most, Math.abs(value)), Math.sqrt(epsilon));
  if (scale === 0) return new Float64Array(x.length);
  const meanSquare = x.reduce((sum, value) => sum + (value / scale) ** 2, 0) / x.length;
  const smallest = (Math.sqrt(epsilon) / scale) ** 2;
  const root = Math.sqrt(smallest < 1e-9 * meanSquare ? meanSquare : meanSquare + smallest);
  return x.map((value, i) => gain[i] * (value / scale / root));
}
