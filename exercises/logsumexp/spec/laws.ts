import type { Law, LawViolation } from "innerproduct/spec";
import { logsumexpOracle } from "innerproduct/core";
import { dyadic, logits } from "./inputs.ts";
import type { Input } from "./inputs.ts";

/** All with moderate logits: what is hard about numbers is asked in `stability`. */
export const laws: Law<Input, number>[] = [
  {
    id: "shift",
    title: { en: "logsumexp(x + c) = logsumexp(x) + c", "zh-CN": "logsumexp(x + c) = logsumexp(x) + c" },
    count: 8,
    make(rng) {
      const x = dyadic(rng, rng.int(1, 30));
      const c = rng.int(3, 16);
      return [[x], [x.map((value) => value + c)]];
    },
    check: (inputs, [first, second]) =>
      equal(inputs, second!, first! + (inputs[1]![0][0]! - inputs[0]![0][0]!)),
  },
  {
    id: "twice",
    title: {
      en: "Every logit written twice adds log 2",
      "zh-CN": "每个 logit 写两遍，结果增加 log 2",
    },
    count: 8,
    make(rng) {
      const [x] = logits(rng, rng.int(1, 30));
      return [[x], [Float64Array.of(...x, ...x)]];
    },
    check: (inputs, [first, second]) => equal(inputs, second!, first! + Math.LN2),
  },
  {
    id: "permutation",
    title: { en: "The order of the logits does not matter", "zh-CN": "与 logit 的次序无关" },
    count: 8,
    make(rng) {
      const [x] = logits(rng, rng.int(2, 30));
      return [[x], [Float64Array.from(rng.shuffle([...x]))]];
    },
    check: (inputs, [first, second]) => equal(inputs, second!, first!),
  },
  {
    id: "between",
    title: {
      en: "The result is between max and max + log n",
      "zh-CN": "结果在 max 和 max + log n 之间",
    },
    count: 8,
    make: (rng) => [logits(rng, rng.int(1, 40))],
    check(inputs, [result]) {
      const [x] = inputs[0]!;
      const max = Math.max(...x);
      return equal(inputs, result!, Math.min(Math.max(result!, max), max + Math.log(x.length)));
    },
  },
];

/** Blames the last call. Every call may err by its bound, and so may the sum that the law makes of the first one. */
function equal(inputs: Input[], got: number, value: number): LawViolation | null {
  const bound = inputs.reduce((sum, [x]) => sum + 2 * logsumexpOracle(x).bound, 0);
  if (Math.abs(got - value) <= bound) return null;
  return { call: inputs.length - 1, expected: { kind: "number", value, bound } };
}
