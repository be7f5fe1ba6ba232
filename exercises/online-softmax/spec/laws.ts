import type { Law, LawViolation, Vector } from "innerproduct/spec";
import { onlineSoftmaxOracle } from "innerproduct/core";
import { dyadic, inputs, mapped, reordered } from "./inputs.ts";
import type { Input } from "./inputs.ts";

/** All with moderate scores: what is hard about numbers is asked in `stability`. */
export const laws: Law<Input, Vector>[] = [
  {
    id: "convex-hull",
    title: {
      en: "No result lies outside the values that it averages",
      "zh-CN": "结果不会越出它所平均的那些 value",
    },
    count: 8,
    make: (rng) => [inputs(rng, rng.int(2, 12), rng.int(1, 4))],
    check([input], [result]) {
      const [, v] = input!;
      const nearest = result!.map((x, c) => {
        const column = Array.from({ length: v.rows }, (_, j) => v.data[j * v.cols + c]!);
        return Math.max(Math.min(...column), Math.min(Math.max(...column), x));
      });
      return equal(0, result!, nearest, input!);
    },
  },
  {
    id: "equal-values",
    title: { en: "Equal values come out as they are", "zh-CN": "value 全部相等时，结果就是它" },
    count: 6,
    make(rng) {
      const [s, v] = inputs(rng, rng.int(1, 12), rng.int(1, 4));
      const level = rng.pick([-3, 1, 2, 5]);
      return [[s, mapped(v, () => level)]];
    },
    check: ([input], [result]) =>
      equal(
        0,
        result!,
        result!.map(() => input![1].data[0]!),
        input!,
      ),
  },
  {
    id: "shift",
    title: { en: "A shift of all scores changes nothing", "zh-CN": "所有分数一起平移，结果不变" },
    count: 8,
    make(rng) {
      const [, v] = inputs(rng, rng.int(2, 12), rng.int(1, 4));
      const s = dyadic(rng, v.rows);
      const c = rng.int(3, 16);
      return [
        [s, v],
        [s.map((x) => x + c), v],
      ];
    },
    check: ([, input], [first, second]) => equal(1, second!, first!, input!),
  },
  {
    id: "pairs-reordered",
    title: {
      en: "Reordering scores together with their values changes nothing",
      "zh-CN": "分数和 value 一起重排，结果不变",
    },
    count: 8,
    make(rng) {
      const [s, v] = inputs(rng, rng.int(2, 12), rng.int(1, 4));
      const order = rng.shuffle([...s.keys()]);
      return [
        [s, v],
        [Float64Array.from(order, (j) => s[j]!), reordered(v, order)],
      ];
    },
    check: ([, input], [first, second]) => equal(1, second!, first!, input!),
  },
];

/** Both sides may err by the bound of `input`. */
function equal(call: number, got: Vector, data: Vector, input: Input): LawViolation | null {
  const answer = onlineSoftmaxOracle(...input);
  if (answer.kind === "throws") return null;
  const bounds = answer.bounds.map((bound) => 2 * bound);
  const holds = got.every((x, i) => Math.abs(x - data[i]!) <= bounds[i]!);
  return holds ? null : { call, expected: { kind: "vector", data, bounds } };
}
