import * as fc from "fast-check";
import { expect, test } from "vitest";
import { matrix } from "../testing/arbitraries.ts";
import { toInteger } from "../testing/exact-integers.ts";
import type { Matrix } from "../types.ts";
import type { BoundedMatrix } from "./bounded-matrix.ts";
import {
  answerOf,
  besideEachOther,
  columnsOf,
  givenMatrix,
  productOf,
  rowsTimesRows,
  transposed,
} from "./bounded-matrix.ts";

const size = fc.integer({ min: 1, max: 6 });
const element = fc.double({ min: -8, max: 8, noNaN: true }).map((x) => Math.round(x * 2 ** 40) / 2 ** 40);
const threeFactors = fc
  .tuple(size, size, size, size)
  .chain(([r, n, m, c]) => fc.tuple(matrix(r, n, element), matrix(n, m, element), matrix(m, c, element)));

/** A·B in integers: each element is a multiple of 2⁻¹⁰⁷⁴ of its own power. */
function integerProduct(a: bigint[], b: bigint[], n: number, c: number): bigint[] {
  const rows = a.length / n;
  return Array.from({ length: rows * c }, (_, at) => {
    const [i, j] = [Math.floor(at / c), at % c];
    let sum = 0n;
    for (let t = 0; t < n; t++) sum += a[i * n + t] * b[t * c + j];
    return sum;
  });
}

/** x·2³²²², the unit of a product of three. */
const scaled = (x: number) => toInteger(x) << 2148n;
const integers = ({ data }: Matrix) => Array.from(data, (x) => toInteger(x));

test("a product of three matrices is exact to 100 bits, and its error bound holds what plain loops err", () => {
  fc.assert(
    fc.property(threeFactors, ([a, b, c]) => {
      const result = productOf(productOf(givenMatrix(a), givenMatrix(b)), givenMatrix(c));
      const inner = integerProduct(integers(a), integers(b), a.cols, b.cols);
      const exact = integerProduct(inner, integers(c), b.cols, c.cols);
      const plain = times(times(a, b), c);
      const magnitude = times(times(absolute(a), absolute(b)), absolute(c));
      exact.forEach((value, i) => {
        const error = scaled(result.high[i]) + scaled(result.low[i]) - value;
        const scale = scaled(magnitude.data[i]);
        expect((error < 0n ? -error : error) << 95n <= scale).toBe(true);
        const missed = scaled(plain.data[i]) - value;
        expect((missed < 0n ? -missed : missed) <= scaled(result.error[i])).toBe(true);
      });
    }),
    { numRuns: 60 },
  );
});

test("the error of a product is (n + 8)u·Σ|ab| on top of what the factors bring", () => {
  const a = {
    ...givenMatrix({ rows: 1, cols: 2, data: Float64Array.of(2, -3) }),
    error: Float64Array.of(0, 0.5),
  };
  const b = givenMatrix({ rows: 1, cols: 2, data: Float64Array.of(5, 7) });
  const { error, high } = rowsTimesRows(a, b);
  expect([...high]).toEqual([-11]);
  expect(error[0]).toBeCloseTo(0.5 * 7 + 10 * 2 ** -53 * (31 + 3.5), 16);
  const both = rowsTimesRows(a, { ...b, error: Float64Array.of(0.25, 0) });
  expect(both.error[0]).toBeCloseTo(0.5 * 7 + 2 * 0.25, 12);
});

test("columns cut out and put side by side again are the matrix; twice transposed it is itself", () => {
  const data = Float64Array.from({ length: 12 }, (_, i) => i * i - 7);
  const whole: BoundedMatrix = {
    rows: 3,
    cols: 4,
    high: data,
    low: data.map((x) => x * 2 ** -60),
    error: data.map(Math.abs),
  };
  expect(besideEachOther([columnsOf(whole, 0, 1), columnsOf(whole, 1, 3)])).toEqual(whole);
  expect([...columnsOf(whole, 2, 2).high]).toEqual([2, 3, 6, 7, 10, 11].map((i) => data[i]));
  expect(transposed(transposed(whole))).toEqual(whole);
  expect([...transposed(whole).low.subarray(0, 3)]).toEqual([0, 4, 8].map((i) => data[i] * 2 ** -60));
});

test("an answer has the headroom of 3", () => {
  const one = { ...givenMatrix({ rows: 1, cols: 1, data: Float64Array.of(1) }), error: Float64Array.of(2) };
  expect(answerOf(one)).toEqual({
    kind: "matrix",
    rows: 1,
    cols: 1,
    data: Float64Array.of(1),
    bounds: Float64Array.of(6),
  });
});

function times(a: Matrix, b: Matrix): Matrix {
  const data = new Float64Array(a.rows * b.cols);
  for (let i = 0; i < a.rows; i++)
    for (let t = 0; t < a.cols; t++)
      for (let j = 0; j < b.cols; j++)
        data[i * b.cols + j] += a.data[i * a.cols + t] * b.data[t * b.cols + j];
  return { rows: a.rows, cols: b.cols, data };
}

function absolute(a: Matrix): Matrix {
  return { ...a, data: a.data.map(Math.abs) };
}
