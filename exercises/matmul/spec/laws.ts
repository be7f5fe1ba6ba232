import type { Law, LawViolation, Matrix, Rng } from "innerproduct/spec";
import { matmulOracle, transpose } from "innerproduct/core";
import { columns, identity, inputs, mapped, reordered, rows } from "./inputs.ts";
import type { Input } from "./inputs.ts";

export const laws: Law<Input, Matrix>[] = [
  {
    id: "transposed",
    title: {
      en: "The transpose of a product is the product of the transposes, in the other order",
      "zh-CN": "乘积的转置，等于转置后换个次序相乘",
    },
    count: 8,
    make(rng) {
      const [a, b] = small(rng);
      return [
        [a, b],
        [transpose(b), transpose(a)],
      ];
    },
    check: ([, input], [first, second]) => equal(1, input!, second!, transpose(first!)),
  },
  {
    id: "identity",
    title: { en: "The identity changes nothing", "zh-CN": "乘单位矩阵，什么都不变" },
    count: 8,
    make(rng) {
      const [a] = small(rng);
      return [[identity(a.rows), a]];
    },
    check: ([input], [got]) => equal(0, input!, got!, input![1]),
  },
  {
    id: "rows-reordered",
    title: {
      en: "Rows of the left factor reordered: rows of the product reordered",
      "zh-CN": "重排左边的行，乘积的行也照样重排",
    },
    count: 8,
    make(rng) {
      const [a, b] = small(rng);
      return [
        [a, b],
        [reordered(a, backwards(a.rows)), b],
      ];
    },
    check: ([, input], [first, second]) =>
      equal(1, input!, second!, reordered(first!, backwards(first!.rows))),
  },
  {
    id: "split",
    title: {
      en: "Split along n, the product is the sum of the two parts",
      "zh-CN": "沿 n 拆成两部分，乘积就是两部分之和",
    },
    count: 8,
    make(rng) {
      const [a, b] = inputs(rng, rng.int(1, 6), rng.int(2, 9), rng.int(1, 6));
      const at = rng.int(1, a.cols - 1);
      return [
        [columns(a, 0, at), rows(b, 0, at)],
        [columns(a, at, a.cols), rows(b, at, b.rows)],
        [a, b],
      ];
    },
    check: ([, , input], [first, second, whole]) => {
      const sum = mapped(first!, (x, i, j) => x + second!.data[i * second!.cols + j]!);
      return equal(2, input!, whole!, sum);
    },
  },
];

function small(rng: Rng): Input {
  return inputs(rng, rng.int(1, 6), rng.int(1, 6), rng.int(2, 7));
}

function backwards(n: number): number[] {
  return [...Array(n).keys()].reverse();
}

/** Both sides may err by the bound of `input`: a split product has the same magnitudes, and fewer terms in each part. */
function equal(call: number, input: Input, got: Matrix, expected: Matrix): LawViolation | null {
  const answer = matmulOracle(...input);
  if (answer.kind === "throws") throw new Error("the matrices of a law must fit");
  const bounds = answer.bounds.map((bound) => 2 * bound);
  const holds = got.data.every((x, i) => Math.abs(x - expected.data[i]!) <= bounds[i]!);
  return holds ? null : { call, expected: { kind: "matrix", ...expected, bounds } };
}
