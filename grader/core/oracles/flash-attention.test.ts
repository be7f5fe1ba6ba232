import * as fc from "fast-check";
import { expect, test } from "vitest";
import { attention } from "../kernels/attention.ts";
import { matrix, moderate } from "../testing/arbitraries.ts";
import { honestAttentions } from "../testing/honest-attention.ts";
import { largestShare, stylesOverAThird } from "../testing/share-of-bound.ts";
import type { Matrix } from "../types.ts";
import { attentionOracle } from "./attention.ts";
import { differentRows, rowsAt } from "./different-rows.ts";
import { flashAttentionOracle } from "./flash-attention.ts";

const size = fc.integer({ min: 1, max: 6 });
/** Queries that recur, in no order. */
const inputs = fc
  .tuple(size, size, size, size)
  .chain(([n, m, d, width]) =>
    fc.tuple(
      matrix(n, d, fc.oneof(moderate, fc.constantFrom(0, -0, 900, -900, NaN))),
      fc.array(fc.nat({ max: n - 1 }), { maxLength: 12 }),
      matrix(m, d, moderate),
      matrix(m, width, moderate),
    ),
  );

const wave = (rows: number, frequency: number): Matrix => ({
  rows,
  cols: 2,
  data: Float64Array.from({ length: 2 * rows }, (_, i) => Math.sin(frequency * i)),
});

const ones = (rows: number, cols: number): Matrix => ({
  rows,
  cols,
  data: new Float64Array(rows * cols).fill(1),
});

function answer(q: Matrix, k: Matrix, v: Matrix) {
  const result = flashAttentionOracle(q, k, v);
  if (result.kind === "throws") throw new Error("fitting shapes must not throw");
  return result;
}

test("the oracle is attention's, however often a query recurs", () => {
  fc.assert(
    fc.property(inputs, ([few, place, k, v]) => {
      const q = rowsAt(few, place);
      expect(flashAttentionOracle(q, k, v)).toEqual(attentionOracle(q, k, v));
    }),
  );
});

test("different rows are found in the order of their first occurrence, and give back the matrix", () => {
  const a = { rows: 5, cols: 2, data: Float64Array.of(1, 2, NaN, 0, 1, 2, 12, 3, NaN, -0) };
  const { rows, place } = differentRows(a);
  expect([...place]).toEqual([0, 1, 0, 2, 1]);
  expect(rows).toEqual({ rows: 3, cols: 2, data: Float64Array.of(1, 2, NaN, 0, 12, 3) });
  const none = { rows: 0, cols: 2, data: new Float64Array(0) };
  expect(differentRows(none)).toEqual({ rows: none, place: new Int32Array(0) });
  // Numbers that only look alike when they are written one after another.
  const apart = { rows: 2, cols: 2, data: Float64Array.of(1, 23, 12, 3) };
  expect([...differentRows(apart).place]).toEqual([0, 1]);
});

test("every honest style stays within a third of the bound", () => {
  fc.assert(
    fc.property(inputs, ([few, place, k, v]) => {
      const q = rowsAt(few, place);
      const expected = answer(q, k, v);
      const styles = { ...honestAttentions, kernel: attention };
      expect(stylesOverAThird(styles, (f) => largestShare(f(q, k, v).data, expected))).toEqual([]);
    }),
  );
});

test("thousands of queries that recur take a moment", () => {
  const q = rowsAt(
    wave(32, 5),
    Array.from({ length: 4096 }, (_, i) => (7 * i) % 32),
  );
  const start = performance.now();
  answer(q, wave(4096, 3), wave(4096, 2));
  expect(performance.now() - start).toBeLessThan(5_000);
});

test("matrices that do not fit are refused as attention refuses them", () => {
  const throws = { kind: "throws" };
  expect(flashAttentionOracle(ones(2, 3), ones(2, 4), ones(2, 1))).toEqual(throws);
  expect(flashAttentionOracle(ones(2, 3), ones(2, 3), ones(3, 1))).toEqual(throws);
  expect(flashAttentionOracle({ ...ones(2, 3), rows: 3 }, ones(2, 3), ones(2, 1))).toEqual(throws);
  expect(flashAttentionOracle(ones(2, 0), ones(2, 0), ones(2, 1))).toEqual(throws);
  expect(flashAttentionOracle(ones(2, 3), ones(0, 3), ones(0, 1))).toEqual(throws);
});
