import type { Vector } from "innerproduct";

const LARGE = 2 ** 486;
const SMALL = 2 ** -511;

/** Large, ordinary and small numbers are summed apart, each on a scale of its own (J. L. Blue 1978), and joined at the end. */
export function norm(a: Vector): number {
  let [large, ordinary, small] = [0, 0, 0];
  for (const x of a) {
    const size = Math.abs(x);
    if (size > LARGE) large += (x / 2 ** 538) ** 2;
    else if (size < SMALL) small += (x * 2 ** 537) ** 2;
    else ordinary += x * x;
  }
  if (Number.isNaN(ordinary)) return NaN;
  if (large > 0) return Math.sqrt(large + ordinary / 2 ** 538 / 2 ** 538) * 2 ** 538;
  if (ordinary > 0) return Math.sqrt(ordinary + small / 2 ** 537 / 2 ** 537);
  return Math.sqrt(small) / 2 ** 537;
}
