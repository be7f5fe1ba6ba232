import { integer } from "innerproduct/spec";
import type { Law, Matrix } from "innerproduct/spec";
import { transpose } from "innerproduct/core";
import { mixed } from "./inputs.ts";

export const laws: Law<[Matrix], Matrix>[] = [
  {
    id: "twice",
    title: { en: "Transposing twice gives the matrix back", "zh-CN": "转置两次，回到原样" },
    count: 10,
    make(rng) {
      const a = mixed(rng, rng.int(1, 12), rng.int(1, 12));
      return [[transpose(a)]];
    },
    check: ([input], [result]) => equal(0, result!, transpose(input![0])),
  },
  {
    id: "sum",
    title: { en: "(A + B)ᵀ = Aᵀ + Bᵀ", "zh-CN": "(A + B)ᵀ = Aᵀ + Bᵀ" },
    count: 10,
    make(rng) {
      const [rows, cols] = [rng.int(1, 12), rng.int(1, 12)];
      // Whole numbers above zero, so that the sum is exact and no zero has a sign.
      const a = rng.matrix(rows, cols, integer(1, 1_000));
      const b = rng.matrix(rows, cols, integer(1, 1_000));
      return [[{ rows, cols, data: a.data.map((x, k) => x + b.data[k]!) }], [a], [b]];
    },
    check(inputs, [sum, x, y]) {
      const [{ rows, cols }] = inputs[0]!;
      const data = x!.data.map((value, k) => value + (y!.data[k] ?? NaN));
      return equal(0, sum!, { rows: cols, cols: rows, data });
    },
  },
  {
    id: "symmetric",
    title: { en: "A symmetric matrix stays as it is", "zh-CN": "对称矩阵保持不变" },
    count: 10,
    make(rng) {
      const n = rng.int(1, 12);
      const { data } = mixed(rng, n, n);
      const mirrored = data.map((_, k) => data[Math.min(k, (k % n) * n + Math.floor(k / n))]!);
      return [[{ rows: n, cols: n, data: mirrored }]];
    },
    check: ([input], [result]) => equal(0, result!, input![0]),
  },
  {
    id: "swapped-rows",
    title: { en: "Swapped rows become swapped columns", "zh-CN": "交换两行，就是交换两列" },
    count: 10,
    make(rng) {
      const a = mixed(rng, rng.int(2, 12), rng.int(1, 12));
      const data = a.data.slice();
      data.copyWithin(0, a.cols, 2 * a.cols);
      data.set(a.data.subarray(0, a.cols), a.cols);
      return [[a], [{ ...a, data }]];
    },
    check([[a]], [plain, swapped]) {
      const { rows } = a;
      const data = plain!.data.map((x, k, all) => (k % rows > 1 ? x : all[k + 1 - 2 * (k % rows)]!));
      return equal(1, swapped!, { rows: a.cols, cols: rows, data });
    },
  },
];

function equal(call: number, got: Matrix, expected: Matrix) {
  const same =
    got.rows === expected.rows &&
    got.cols === expected.cols &&
    expected.data.every((x, k) => Object.is(x, got.data[k]));
  if (same) return null;
  const bounds = new Float64Array(expected.data.length);
  return { call, expected: { kind: "matrix" as const, ...expected, bounds, zeroSign: true } };
}
