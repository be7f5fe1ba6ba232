/** The table of both table-driven exponentials: the kernels' in double precision, the oracles' beyond it. */
import { fromNumber, multiply, ONE, squareRoot, upperHalf } from "./double-double.ts";

/** Steps per factor of 2. */
export const STEPS = 256;

interface Roots {
  /** 2^(j/256), correctly rounded. */
  high: Float64Array;
  /** What that leaves out. */
  low: Float64Array;
  /** The upper half of the bits of `high`. */
  upper: Float64Array;
}

let made: Roots | undefined;

/** 2^(j/256) for 0 ≤ j < 256, each the product of at most eight repeated square roots of 2. Made at first use. */
export function rootsOfTwo(): Roots {
  return (made ??= makeRoots());
}

function makeRoots(): Roots {
  const values = Array.from({ length: STEPS }, () => ONE);
  let root = fromNumber(2);
  for (let stride = STEPS / 2; stride >= 1; stride /= 2) {
    root = squareRoot(root);
    for (let j = 0; j < STEPS; j += 2 * stride) values[j + stride] = multiply(values[j], root);
  }
  const high = Float64Array.from(values, (value) => value.high);
  return { high, low: Float64Array.from(values, (value) => value.low), upper: high.map(upperHalf) };
}
