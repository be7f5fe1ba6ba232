import * as fc from "fast-check";
import type { Matrix } from "../types.ts";

/** A double of any size from 1e-300 to 1e300, with plenty of integers, powers of two, zeros and near neighbours. */
export const anyScale = (exponentMax = 300) =>
  fc.oneof(
    fc
      .tuple(
        fc.double({ min: -10, max: 10, noNaN: true }),
        fc.integer({ min: -exponentMax, max: exponentMax }),
      )
      .map(([x, e]) => Math.sign(x) * Math.max(Math.abs(x), 1e-9) * 10 ** e),
    fc.integer({ min: -1000, max: 1000 }),
    fc.integer({ min: -exponentMax * 3, max: exponentMax * 3 }).map((e) => 2 ** e),
    fc.constantFrom(0, -0, 1, -1, 1 + 2 ** -52, 1 - 2 ** -53),
  );

export const moderate = fc.oneof(
  fc.double({ min: -10, max: 10, noNaN: true }),
  fc.integer({ min: -9, max: 9 }),
  fc.constantFrom(1 + 2 ** -52, -1 - 2 ** -52, 1e-8, 1e8),
);

/** Moderate numbers of which none is so small that a product of three leaves the normal range. */
export const withoutTiny = moderate.map((x) => (Math.abs(x) < 1e-30 ? 0 : x));

export const vector = (element: fc.Arbitrary<number>, maxLength = 40) =>
  fc.array(element, { maxLength }).map((items) => Float64Array.from(items));

/** Two vectors of one length. */
export const vectorPair = (element: fc.Arbitrary<number>, maxLength = 40) =>
  fc
    .array(fc.tuple(element, element), { maxLength })
    .map((pairs) => [Float64Array.from(pairs, ([a]) => a), Float64Array.from(pairs, ([, b]) => b)] as const);

export const matrix = (rows: number, cols: number, element: fc.Arbitrary<number>): fc.Arbitrary<Matrix> =>
  fc
    .array(element, { minLength: rows * cols, maxLength: rows * cols })
    .map((items) => ({ rows, cols, data: Float64Array.from(items) }));
