import type { Law, LawViolation, Matrix, Rng } from "innerproduct/spec";
import { attentionBounds, rowsAt } from "innerproduct/core";
import { dyadic, inputs, mapped } from "./inputs.ts";
import type { Input } from "./inputs.ts";

/** All with moderate scores: what is hard about numbers is asked in `stability`. */
export const laws: Law<Input, Matrix>[] = [
  {
    id: "weights-sum",
    title: {
      en: "The weights of every query add up to 1: equal values come out as they are",
      "zh-CN": "每个 query 的权重之和为 1：value 全部相等时，输出就是它",
    },
    count: 6,
    make(rng) {
      const [q, k, v] = small(rng);
      const level = rng.pick([-3, 1, 2, 5]);
      return [[q, k, mapped(v, () => level)]];
    },
    check: ([input], [result]) =>
      equal(
        0,
        result!,
        mapped(result!, () => input![2].data[0]!),
        attentionBounds(...input!),
      ),
  },
  {
    id: "pairs-reordered",
    title: {
      en: "In whatever order keys come with their values, the result is the same",
      "zh-CN": "不论 key 和 value 以什么次序到来，结果都一样",
    },
    count: 8,
    make(rng) {
      const [q, k, v] = small(rng);
      const order = rng.shuffle([...Array(k.rows).keys()]);
      return [
        [q, k, v],
        [q, rowsAt(k, order), rowsAt(v, order)],
      ];
    },
    check: ([input], [first, second]) => equal(1, second!, first!, doubled(attentionBounds(...input!))),
  },
  {
    id: "pairs-twice",
    title: {
      en: "Every key and value written twice changes nothing",
      "zh-CN": "每个 key 和 value 都写两遍，结果不变",
    },
    count: 6,
    make(rng) {
      const [q, k, v] = small(rng);
      const twice = [...Array(2 * k.rows).keys()].map((j) => j % k.rows);
      return [
        [q, k, v],
        [q, rowsAt(k, twice), rowsAt(v, twice)],
      ];
    },
    check: ([, input], [first, second]) => equal(1, second!, first!, doubled(attentionBounds(...input!))),
  },
  {
    id: "keys-shifted",
    title: {
      en: "Adding one vector to every key changes nothing",
      "zh-CN": "给每个 key 加上同一个向量，结果不变",
    },
    count: 6,
    make(rng) {
      const [n, m, d, dv] = sizes(rng);
      const [q, k, v] = [dyadic(rng, n, d), dyadic(rng, m, d), dyadic(rng, m, dv)];
      const shift = rng.vector(d, (r) => r.int(-2, 2));
      return [
        [q, k, v],
        [q, mapped(k, (x, _, col) => x + shift[col]!), v],
      ];
    },
    check([before, after], [first, second]) {
      const bounds = attentionBounds(...after!);
      return equal(
        1,
        second!,
        first!,
        attentionBounds(...before!).map((bound, i) => bound + bounds[i]!),
      );
    },
  },
];

function sizes(rng: Rng): [number, number, number, number] {
  return [rng.int(1, 6), rng.int(2, 40), rng.int(1, 6), rng.int(1, 5)];
}

function small(rng: Rng): Input {
  return inputs(rng, ...sizes(rng));
}

function doubled(bounds: Float64Array): Float64Array {
  return bounds.map((bound) => 2 * bound);
}

function equal(call: number, got: Matrix, expected: Matrix, bounds: Float64Array): LawViolation | null {
  const holds = got.data.every((x, i) => Math.abs(x - expected.data[i]!) <= bounds[i]!);
  return holds ? null : { call, expected: { kind: "matrix", ...expected, bounds } };
}
