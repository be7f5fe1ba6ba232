/** Angles as honest people write them, for any magnitude. Each must stay within a third of every bound. */
import { honestCosines } from "./honest-cosines.ts";
import { honestDots } from "./honest-sums.ts";

export type Angle = (a: Float64Array, b: Float64Array) => number;

const dot = honestDots["left to right"];
const length = (v: Float64Array) => Math.sqrt(dot(v, v));

const unit = (v: Float64Array) => {
  const largest = v.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  const scaled = v.map((x) => x / largest);
  const norm = length(scaled);
  return scaled.map((x) => x / norm);
};

export const honestAngles: Record<string, Angle> = {
  ...Object.fromEntries(
    Object.entries(honestCosines).map(([name, cosine]): [string, Angle] => [
      `arccosine, ${name}`,
      (a, b) => Math.acos(cosine(a, b)),
    ]),
  ),
  "arctangent of sine and cosine": (a, b) => {
    const c = honestCosines["one root"](a, b);
    return Math.atan2(Math.sqrt(1 - c * c), c);
  },
  "arctangent of √(‖a‖²‖b‖² − (a·b)²) and a·b": (a, b) => {
    const [x, y] = [unit(a), unit(b)];
    const xy = dot(x, y);
    return Math.atan2(Math.sqrt(Math.max(0, dot(x, x) * dot(y, y) - xy * xy)), xy);
  },
  "Kahan: half the angle, from difference and sum of unit vectors": (a, b) => {
    const [x, y] = [unit(a), unit(b)];
    const difference = x.map((v, i) => v - y[i]);
    const sum = x.map((v, i) => v + y[i]);
    return 2 * Math.atan2(length(difference), length(sum));
  },
};
