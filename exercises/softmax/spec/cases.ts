import { awkwardLengths, integer } from "innerproduct/spec";
import type { Case, Rng } from "innerproduct/spec";
import { LARGE, SMALL, logits, long, masked, scaled, shifted, vec } from "./inputs.ts";
import type { Input } from "./inputs.ts";

export function examples(): Case<Input>[] {
  return [
    { name: "three logits", args: [vec(1, 2, 3)] },
    { name: "logarithms of 1, 2 and 5", args: [vec(0, Math.log(2), Math.log(5))] },
    { name: "equal logits", args: [vec(2, 2, 2, 2)] },
    { name: "scores after the division by √d", args: [vec(-1.8, -1.1, -0.4, 0, 0.4, 1.1, 1.8)] },
    { name: "one masked", args: [vec(1, -Infinity, 2)] },
    { name: "a single logit", args: [vec(-3)] },
    { name: "empty", args: [vec()] },
  ];
}

export function shapes(rng: Rng): Case<Input>[] {
  const lengths = [...awkwardLengths(257), 1_000, SMALL, LARGE];
  return [
    ...lengths.map((n): Case<Input> => ({ name: `n = ${n}`, args: logits(rng, n) })),
    { name: "n = 200003", ...long(rng, 200_003) },
    { name: "a view into a larger buffer", args: logits(rng, 13), views: true },
  ];
}

/** Logits whose exponentials neither overflow nor underflow; the rest belongs to `stability`. */
export function values(rng: Rng): Case<Input>[] {
  const spreads = [1e-300, 1e-12, 1e-3, 0.25, 4].map((factor): Case<Input> => ({
    name: `spread ${2 * factor}`,
    args: scaled(logits(rng, 33), factor),
  }));
  const withNaN = logits(rng, 9)[0];
  withNaN[rng.int(1, 8)] = NaN;
  const ascending = logits(rng, 40)[0].sort();
  const firstMasked = logits(rng, 12)[0];
  firstMasked.fill(-Infinity, 0, 3);
  return [
    ...spreads,
    { name: "whole numbers", args: [rng.vector(30, integer(-9, 9))] },
    { name: "all positive", args: shifted(logits(rng, 20), 25) },
    { name: "all negative", args: shifted(logits(rng, 20), -25) },
    { name: "ascending", args: [ascending] },
    { name: "descending", args: [ascending.toReversed()] },
    { name: "all equal", args: [new Float64Array(7).fill(rng.uniform(-5, 5))] },
    { name: "zeros of both signs", args: [vec(0, -0, 0)] },
    { name: "one far ahead", args: [vec(-1, 30, 2, 0.5)] },
    { name: "one far behind", args: [vec(-1, -30, 2, 0.5)] },
    { name: "some masked by −∞", args: masked(logits(rng, 24), 3) },
    { name: "the first ones masked by −∞", args: [firstMasked] },
    { name: "all but one masked by −∞", args: [vec(-Infinity, -Infinity, 1.5, -Infinity)] },
    { name: "a NaN", args: [withNaN] },
    { name: "a NaN in front", args: [vec(NaN, 1, 2)] },
    { name: "a NaN beside −∞", args: [vec(-Infinity, 1, NaN)] },
  ];
}

export function stability(rng: Rng): Case<Input>[] {
  const shifts = [-1e300, -1e15, -1e6, -2_000, -800, 800, 2_000, 1e6, 1e15, 1e300];
  return [
    { name: "1000 and 1001", args: [vec(1000, 1001)] },
    { name: "−1000 and −1001", args: [vec(-1000, -1001)] },
    { name: "just beyond overflow", args: [vec(709.5, 709.9, 709.1)] },
    { name: "the sum overflows, no term does", args: [vec(709, 709, 708, 709)] },
    ...shifts.map((shift): Case<Input> => ({
      name: `all around ${shift}`,
      args: shifted(logits(rng, 21), shift),
    })),
    { name: "saturated: spread 200", args: scaled(logits(rng, 40), 100) },
    { name: "saturated: spread 2e5", args: scaled(logits(rng, 40), 1e5) },
    { name: "from −1e300 to 1e300", args: [vec(1e300, -1e300, 0, 1e300)] },
    { name: "a tie far above the rest", args: [vec(900, -900, 900, 0, 899)] },
    { name: "overflow on the way up, step by step", args: [vec(0, 300, 600, 900, 1200)] },
    { name: "weights beyond the smallest double", args: [vec(0, -700, -740, -746, -1e5)] },
    { name: "masked by −∞, around 1000", args: masked(shifted(logits(rng, 24), 1_000), 3) },
    { name: "masked by −∞, around −1000", args: masked(shifted(logits(rng, 24), -1_000), 4) },
    { name: "nearly flat around 1e8", args: shifted(scaled(logits(rng, 30), 1e-6), 1e8) },
  ];
}
