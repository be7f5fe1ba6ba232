import type { Law, LawViolation, Matrix, Rng } from "innerproduct/spec";
import { scoresOracle, transpose } from "innerproduct/core";
import { inputs, mapped, reordered, widened } from "./inputs.ts";
import type { Input } from "./inputs.ts";

export const laws: Law<Input, Matrix>[] = [
  {
    id: "changed-over",
    title: {
      en: "Changing over queries and keys transposes the result",
      "zh-CN": "query 与 key 对调，结果就转置",
    },
    count: 8,
    make(rng) {
      const [q, k] = small(rng);
      return [
        [q, k],
        [k, q],
      ];
    },
    check: ([, input], [first, second]) => equal(input!, second!, transpose(first!)),
  },
  {
    id: "keys-reordered",
    title: { en: "Reordering keys reorders the columns", "zh-CN": "重排 key，列也照样重排" },
    count: 8,
    make(rng) {
      const [q, k] = small(rng);
      return [
        [q, k],
        [q, reordered(k, [...Array(k.rows).keys()].reverse())],
      ];
    },
    check: ([, input], [first, second]) =>
      equal(
        input!,
        second!,
        mapped(second!, (_, i, j) => first!.data[i * first!.cols + first!.cols - 1 - j]!),
      ),
  },
  {
    id: "factor",
    title: {
      en: "A factor of a query is a factor of its row",
      "zh-CN": "query 乘以一个数，那一行也乘以这个数",
    },
    count: 8,
    make(rng) {
      const [q, k] = small(rng);
      return [
        [q, k],
        [mapped(q, (x, row) => x * (row % 2 === 0 ? -4 : 2)), k],
      ];
    },
    check: ([, input], [first, second]) =>
      equal(
        input!,
        second!,
        mapped(first!, (x, row) => x * (row % 2 === 0 ? -4 : 2)),
      ),
  },
  {
    id: "columns-of-zeros",
    title: {
      en: "More columns, all of them zero, change nothing",
      "zh-CN": "再添几列，全是 0，什么都不变",
    },
    count: 8,
    make(rng) {
      const [q, k] = small(rng);
      const more = rng.int(1, 4);
      return [
        [q, k],
        [widened(q, more), widened(k, more)],
      ];
    },
    check: ([, input], [first, second]) => equal(input!, second!, first!),
  },
];

function small(rng: Rng): Input {
  return inputs(rng, rng.int(1, 6), rng.int(2, 7), rng.int(1, 6));
}

/** Blames the second call; both may err by its bound. */
function equal(input: Input, got: Matrix, expected: Matrix): LawViolation | null {
  const answer = scoresOracle(...input);
  if (answer.kind === "throws") return null;
  const bounds = answer.bounds.map((bound) => 2 * bound);
  const holds = got.data.every((x, i) => Math.abs(x - expected.data[i]!) <= bounds[i]!);
  return holds ? null : { call: 1, expected: { kind: "matrix", ...expected, bounds } };
}
