import type { Law, LawViolation, Matrix, Rng } from "innerproduct/spec";
import { attentionBounds } from "innerproduct/core";
import { dyadic, inputs, mapped, reordered } from "./inputs.ts";
import type { Input } from "./inputs.ts";

/** All with moderate scores: what is hard about numbers is asked in `stability`. */
export const laws: Law<Input, Matrix>[] = [
  {
    id: "convex-hull",
    title: {
      en: "No output lies outside the values that it averages",
      "zh-CN": "输出不会越出它所平均的那些 value",
    },
    count: 8,
    make: (rng) => [small(rng)],
    check([input], [result]) {
      const [, , v] = input!;
      const nearest = mapped(result!, (x, _, col) => {
        const column = Array.from({ length: v.rows }, (__, j) => v.data[j * v.cols + col]!);
        return Math.max(Math.min(...column), Math.min(Math.max(...column), x));
      });
      return equal(0, result!, nearest, attentionBounds(...input!));
    },
  },
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
    check([input], [result]) {
      const level = input![2].data[0]!;
      return equal(
        0,
        result!,
        mapped(result!, () => level),
        attentionBounds(...input!),
      );
    },
  },
  {
    id: "pairs-reordered",
    title: {
      en: "Reordering keys together with their values changes nothing",
      "zh-CN": "key 和 value 一起重排，结果不变",
    },
    count: 8,
    make(rng) {
      const [q, k, v] = small(rng);
      const order = rng.shuffle([...Array(k.rows).keys()]);
      return [
        [q, k, v],
        [q, reordered(k, order), reordered(v, order)],
      ];
    },
    check: ([input], [first, second]) => equal(1, second!, first!, doubled(attentionBounds(...input!))),
  },
  {
    id: "queries-reordered",
    title: { en: "Reordering queries reorders the output rows", "zh-CN": "重排 query，输出的行照样重排" },
    count: 8,
    make(rng) {
      const [q, k, v] = small(rng);
      return [
        [q, k, v],
        [reordered(q, [...Array(q.rows).keys()].reverse()), k, v],
      ];
    },
    check([, input], [first, second]) {
      const turned = reordered(first!, [...Array(first!.rows).keys()].reverse());
      return equal(1, second!, turned, doubled(attentionBounds(...input!)));
    },
  },
  {
    id: "keys-shifted",
    title: {
      en: "Adding one vector to every key changes nothing",
      "zh-CN": "给每个 key 加上同一个向量，结果不变",
    },
    count: 8,
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
  {
    id: "values-scaled",
    title: { en: "Values times −4 give outputs times −4", "zh-CN": "value 乘以 −4，输出也乘以 −4" },
    count: 8,
    make(rng) {
      const [q, k, v] = small(rng);
      return [
        [q, k, v],
        [q, k, mapped(v, (x) => -4 * x)],
      ];
    },
    check([, input], [first, second]) {
      return equal(
        1,
        second!,
        mapped(first!, (x) => -4 * x),
        doubled(attentionBounds(...input!)),
      );
    },
  },
  {
    id: "pairs-twice",
    title: {
      en: "Every key and value written twice changes nothing",
      "zh-CN": "每个 key 和 value 都写两遍，结果不变",
    },
    count: 8,
    make(rng) {
      const [q, k, v] = small(rng);
      return [
        [q, k, v],
        [q, twice(k), twice(v)],
      ];
    },
    check: ([, input], [first, second]) => equal(1, second!, first!, doubled(attentionBounds(...input!))),
  },
];

function sizes(rng: Rng): [number, number, number, number] {
  return [rng.int(1, 6), rng.int(2, 8), rng.int(1, 6), rng.int(1, 5)];
}

function small(rng: Rng): Input {
  return inputs(rng, ...sizes(rng));
}

function twice({ rows, cols, data }: Matrix): Matrix {
  return { rows: 2 * rows, cols, data: Float64Array.of(...data, ...data) };
}

function doubled(bounds: Float64Array): Float64Array {
  return bounds.map((bound) => 2 * bound);
}

function equal(call: number, got: Matrix, expected: Matrix, bounds: Float64Array): LawViolation | null {
  const holds = got.data.every((x, i) => Math.abs(x - expected.data[i]!) <= bounds[i]!);
  return holds ? null : { call, expected: { kind: "matrix", ...expected, bounds } };
}
