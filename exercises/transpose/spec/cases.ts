import { integer, logUniform, signed, subnormal } from "innerproduct/spec";
import type { Case, Matrix, Rng } from "innerproduct/spec";
import { LARGE, SMALL, counting, large, matrix, mixed } from "./inputs.ts";

export function examples(): Case<[Matrix]>[] {
  return [
    { name: "2 × 3", args: [counting(2, 3)] },
    { name: "2 × 2", args: [counting(2, 2)] },
    { name: "a row becomes a column", args: [matrix(1, 3, [7, 8, 9])] },
    { name: "two keys of three numbers", args: [matrix(2, 3, [1, 0, 1, 0, 1, 0])] },
    { name: "0 × 4 becomes 4 × 0", args: [matrix(0, 4, [])] },
  ];
}

export function shapes(rng: Rng): Case<[Matrix]>[] {
  const sizes: (readonly [number, number])[] = [
    [0, 0],
    [0, 1],
    [3, 0],
    [1, 1],
    [1, 2],
    [2, 1],
    [1, 100],
    [100, 1],
    [3, 3],
    [3, 5],
    [5, 3],
    [7, 8],
    [8, 8],
    [9, 7],
    [15, 17],
    [16, 16],
    [17, 15],
    [31, 33],
    [32, 32],
    [33, 31],
    [64, 65],
    [65, 64],
    [2, 500],
    [500, 3],
    [100, 257],
    SMALL,
    LARGE,
  ];
  return [
    ...sizes.map(([rows, cols]): Case<[Matrix]> => ({
      name: `${rows} × ${cols}`,
      args: [mixed(rng, rows, cols)],
    })),
    { name: "401 × 500", ...large(rng, 401, 500) },
    { name: "a view into a larger buffer", args: [mixed(rng, 5, 6)], views: true },
    { name: "a square view into a larger buffer", args: [mixed(rng, 4, 4)], views: true },
  ];
}

export function values(rng: Rng): Case<[Matrix]>[] {
  const all = signed(logUniform(1e-300, 1e300));
  // The upper triangle mirrored: equal to its transpose, and still to be copied.
  const half = mixed(rng, 6, 6).data;
  const symmetric = half.map((_, k) => half[Math.min(k, (k % 6) * 6 + Math.floor(k / 6))]!);
  return [
    { name: "magnitudes from 1e-300 to 1e300", args: [rng.matrix(9, 13, all)] },
    {
      name: "fractions with all their digits",
      args: [matrix(2, 3, [0.1, 1 / 3, 0.7, Math.PI, 2 ** -40, 1e-9])],
    },
    { name: "whole numbers beyond 2³²", args: [rng.matrix(4, 6, integer(-(2 ** 50), 2 ** 50))] },
    { name: "many equal numbers", args: [rng.matrix(6, 9, integer(1, 3))] },
    { name: "mostly zeros", args: [rng.matrix(8, 5, (r) => (r.next() < 0.8 ? 0 : 1))] },
    { name: "symmetric", args: [{ rows: 6, cols: 6, data: symmetric }] },
  ];
}

export function stability(rng: Rng): Case<[Matrix]>[] {
  const special = [NaN, Infinity, -Infinity, -0, 0, Number.MAX_VALUE, Number.MIN_VALUE, -Number.MIN_VALUE];
  return [
    { name: "minus zero stays minus zero", args: [matrix(2, 3, [-0, 1, 0, -1, -0, 2])] },
    { name: "NaN stays in its place", args: [matrix(3, 2, [1, NaN, 3, 4, 5, NaN])] },
    { name: "infinities", args: [matrix(2, 3, [Infinity, 1, -Infinity, 2, 3, Infinity])] },
    {
      name: "the largest numbers",
      args: [matrix(2, 2, [Number.MAX_VALUE, 1, -Number.MAX_VALUE, 2 ** 1023])],
    },
    { name: "subnormal numbers", args: [rng.matrix(5, 4, subnormal)] },
    { name: "every special number among ordinary ones", args: [matrix(4, 6, sprinkled(rng, special, 24))] },
  ];
}

/** Each special number at least once, ordinary ones between, in random order. */
function sprinkled(rng: Rng, special: number[], count: number): number[] {
  const ordinary = rng.vector(count - special.length);
  return rng.shuffle([...special, ...ordinary]);
}
