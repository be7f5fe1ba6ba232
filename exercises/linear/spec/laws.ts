import type { Law, LawViolation, Matrix, Rng } from "innerproduct/spec";
import { linearOracle } from "innerproduct/core";
import { inputs, mapped, rowOf, withColumn } from "./inputs.ts";
import type { Input } from "./inputs.ts";

export const laws: Law<Input, Matrix>[] = [
  {
    id: "bias-added",
    title: {
      en: "Biases are added to what the layer gives without them",
      "zh-CN": "偏置加在没有偏置时的结果上",
    },
    count: 8,
    make(rng) {
      const [x, w, b] = small(rng);
      return [
        [x, w, new Float64Array(b.length)],
        [x, w, b],
      ];
    },
    check: ([, input], [without, got]) =>
      equal(
        1,
        input!,
        got!,
        mapped(without!, (y, _, j) => y + input![2][j]!),
      ),
  },
  {
    id: "one-by-one",
    title: {
      en: "An input gives the same alone as among others",
      "zh-CN": "输入单独计算，与放在一批里计算，结果相同",
    },
    count: 8,
    make(rng) {
      const [x, w, b] = small(rng);
      return [
        [x, w, b],
        [rowOf(x, x.rows - 1), w, b],
      ];
    },
    check: ([, input], [all, one]) => equal(1, input!, one!, rowOf(all!, all!.rows - 1)),
  },
  {
    id: "outputs-reordered",
    title: {
      en: "Rows of weights reordered with their biases: outputs reordered",
      "zh-CN": "权重的行连同偏置重排，输出也照样重排",
    },
    count: 8,
    make(rng) {
      const [x, w, b] = small(rng);
      const turned = mapped(w, (_, j, t) => w.data[(w.rows - 1 - j) * w.cols + t]!);
      return [
        [x, w, b],
        [x, turned, b.toReversed()],
      ];
    },
    check: ([, input], [first, second]) =>
      equal(
        1,
        input!,
        second!,
        mapped(first!, (_, i, j) => first!.data[i * first!.cols + first!.cols - 1 - j]!),
      ),
  },
  {
    id: "weight-of-one",
    title: {
      en: "A bias is the weight of a 1 at the end of each input",
      "zh-CN": "偏置就是每个输入末尾那个 1 的权重",
    },
    count: 8,
    make(rng) {
      const [x, w, b] = small(rng);
      return [
        [x, w, b],
        [withColumn(x, () => 1), withColumn(w, (j) => b[j]!), new Float64Array(b.length)],
      ];
    },
    check: ([, input], [first, second]) => equal(1, input!, second!, first!),
  },
];

function small(rng: Rng): Input {
  return inputs(rng, rng.int(1, 6), rng.int(2, 7), rng.int(1, 6));
}

/** Both sides may err by the bound of `input`. */
function equal(call: number, input: Input, got: Matrix, expected: Matrix): LawViolation | null {
  const answer = linearOracle(...input);
  if (answer.kind === "throws") throw new Error("the shapes of a law must fit");
  const bounds = answer.bounds.map((bound) => 2 * bound);
  const holds = got.data.every((y, i) => Math.abs(y - expected.data[i]!) <= bounds[i]!);
  return holds ? null : { call, expected: { kind: "matrix", ...expected, bounds } };
}
