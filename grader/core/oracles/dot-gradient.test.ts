import * as fc from "fast-check";
import { expect, test } from "vitest";
import { dotGradient } from "../kernels/dot-gradient.ts";
import { matmul } from "../kernels/matmul.ts";
import { transpose } from "../kernels/transpose.ts";
import { matrix, moderate } from "../testing/arbitraries.ts";
import { honestDots } from "../testing/honest-sums.ts";
import { largestShare, stylesOverAThird } from "../testing/share-of-bound.ts";
import type { Matrix } from "../types.ts";
import { dotGradientOracle } from "./dot-gradient.ts";

const size = fc.integer({ min: 0, max: 6 });
const inputs = (element: fc.Arbitrary<number> = moderate) =>
  fc
    .tuple(size, size, size)
    .chain(([n, m, d]) => fc.tuple(matrix(n, d, element), matrix(m, d, element), matrix(n, m, element)));
const mat = (...rows: number[][]): Matrix => ({
  rows: rows.length,
  cols: rows[0].length,
  data: Float64Array.from(rows.flat()),
});

const filled = (rows: number, cols: number, seed: number) => ({
  rows,
  cols,
  data: Float64Array.from({ length: rows * cols }, (_, i) => Math.sin(seed + i)),
});
const inner = (a: Float64Array, b: Float64Array) => a.reduce((sum, x, i) => sum + x * b[i], 0);

function answer(q: Matrix, k: Matrix, g: Matrix) {
  const result = dotGradientOracle(q, k, g);
  if (result.kind === "throws") throw new Error("fitting shapes must not throw");
  return result;
}

const column = ({ rows, cols, data }: Matrix, c: number) =>
  Float64Array.from({ length: rows }, (_, i) => data[i * cols + c]);

/** With a dot product of one's own. */
function written(dot: (a: Float64Array, b: Float64Array) => number, q: Matrix, k: Matrix, g: Matrix) {
  return Float64Array.from({ length: (q.rows + k.rows) * q.cols }, (_, at) => {
    const [i, c] = [Math.floor(at / q.cols), at % q.cols];
    return i < q.rows ? dot(column(transpose(g), i), column(k, c)) : dot(column(g, i - q.rows), column(q, c));
  });
}

test("every honest sum and the kernel stay within a third of the bound", () => {
  fc.assert(
    fc.property(inputs(), ([q, k, g]) => {
      const expected = answer(q, k, g);
      const styles = {
        ...Object.fromEntries(
          Object.entries(honestDots).map(([name, dot]) => [name, () => written(dot, q, k, g)]),
        ),
        kernel: () => dotGradient(q, k, g).data,
      };
      expect(stylesOverAThird(styles, (f) => largestShare(f(), expected))).toEqual([]);
    }),
  );
});

test("a step ΔQ, ΔK changes ⟨G, QKᵀ⟩ to first order by the inner product with the gradient, exactly for whole numbers", () => {
  const whole = fc.integer({ min: -9, max: 9 });
  const steps = inputs(whole).chain(([q, k, g]) =>
    fc.tuple(
      fc.constant(q),
      fc.constant(k),
      fc.constant(g),
      matrix(q.rows, q.cols, whole),
      matrix(k.rows, k.cols, whole),
    ),
  );
  fc.assert(
    fc.property(steps, ([q, k, g, dq, dk]) => {
      const gradient = dotGradient(q, k, g).data;
      const first =
        inner(g.data, matmul(dq, transpose(k)).data) + inner(g.data, matmul(q, transpose(dk)).data);
      expect(inner(gradient, Float64Array.of(...dq.data, ...dk.data)) + 0).toBe(first + 0);
    }),
  );
});

test("one score: its query moves along the key, its key along the query", () => {
  expect(dotGradient(mat([1, 2]), mat([3, 4]), mat([10]))).toEqual(mat([30, 40], [10, 20]));
  expect(answer(mat([1, 2]), mat([3, 4]), mat([10])).data).toEqual(Float64Array.of(30, 40, 10, 20));
});

test("single precision falls far outside", () => {
  const [q, k, g] = [filled(8, 4, 1), filled(6, 4, 2), filled(8, 6, 3)];
  const single = { ...g, data: g.data.map(Math.fround) };
  expect(largestShare(dotGradient(q, k, single).data, answer(q, k, g))).toBeGreaterThan(1000);
});

test("empty sides, and a NaN in the gradient of one score", () => {
  const none = { rows: 0, cols: 2, data: new Float64Array() };
  expect(dotGradient(none, mat([3, 4]), { rows: 0, cols: 1, data: new Float64Array() })).toEqual(mat([0, 0]));
  expect(dotGradient(none, none, { rows: 0, cols: 0, data: new Float64Array() })).toEqual(none);
  const spoilt = dotGradient(mat([1, 2], [3, 4]), mat([5, 6], [7, 8]), mat([NaN, 0], [0, 1]));
  expect(spoilt).toEqual(mat([NaN, NaN], [7, 8], [NaN, NaN], [3, 4]));
  expect(answer(mat([1, 2], [3, 4]), mat([5, 6], [7, 8]), mat([NaN, 0], [0, 1])).data).toEqual(spoilt.data);
});

test.each([
  [mat([1, 2]), mat([1, 2, 3]), mat([1]), /queries have 2 columns and keys have 3/],
  [mat([1, 2], [3, 4]), mat([1, 2]), mat([1, 2]), /g is 1×2 for 2 queries and 1 keys/],
])("shapes must fit", (q, k, g, message) => {
  expect(() => dotGradient(q, k, g)).toThrow(RangeError);
  expect(() => dotGradient(q, k, g)).toThrow(message);
  expect(dotGradientOracle(q, k, g)).toEqual({ kind: "throws" });
});
