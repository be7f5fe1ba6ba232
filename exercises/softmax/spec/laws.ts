import type { Law, LawViolation, Vector } from "innerproduct/spec";
import { softmaxBounds } from "innerproduct/core";
import { dyadic, logits } from "./inputs.ts";
import type { Input } from "./inputs.ts";

/** All with moderate logits: what is hard about numbers is asked in `stability`. */
export const laws: Law<Input, Vector>[] = [
  {
    id: "sum",
    title: { en: "The weights add up to 1", "zh-CN": "权重之和为 1" },
    count: 10,
    make: (rng) => [logits(rng, rng.int(2, 60))],
    check([[x]], [weights]) {
      const bounds = softmaxBounds(x);
      const excess = total(weights) - 1;
      if (Math.abs(excess) <= total(bounds)) return null;
      return violation(
        0,
        weights.map((weight) => weight / (1 + excess)),
        bounds,
      );
    },
  },
  {
    id: "shift",
    title: { en: "softmax(x + c) = softmax(x)", "zh-CN": "softmax(x + c) = softmax(x)" },
    count: 10,
    make(rng) {
      const x = dyadic(rng, rng.int(1, 40));
      const c = rng.int(-16, 16);
      return [[x], [x.map((value) => value + c)]];
    },
    check: ([[x], [y]], [first, second]) =>
      equal(1, second, first, sumOf(softmaxBounds(x), softmaxBounds(y))),
  },
  {
    id: "permutation",
    title: {
      en: "Reordering the logits reorders the weights",
      "zh-CN": "重排分数，权重也照样重排",
    },
    count: 10,
    make(rng) {
      const [x] = logits(rng, rng.int(2, 40));
      return [[x], [Float64Array.from(rng.shuffle([...x]))]];
    },
    check([[x], [y]], [first, second]) {
      const order = Array.from(y, (value) => x.indexOf(value));
      const bounds = softmaxBounds(y).map((bound) => 2 * bound);
      return equal(
        1,
        second,
        Float64Array.from(order, (i) => first[i] ?? NaN),
        bounds,
      );
    },
  },
  {
    id: "twice",
    title: {
      en: "Every logit written twice halves every weight",
      "zh-CN": "每个分数写两遍，每个权重减半",
    },
    count: 10,
    make(rng) {
      const [x] = logits(rng, rng.int(1, 30));
      return [[x], [Float64Array.of(...x, ...x)]];
    },
    check([, [y]], [first, second]) {
      const halves = Float64Array.of(...first, ...first).map((weight) => weight / 2);
      return equal(
        1,
        second,
        halves,
        softmaxBounds(y).map((bound) => 2 * bound),
      );
    },
  },
  {
    id: "ratio",
    title: {
      en: "One more logit leaves the ratios of the others alone",
      "zh-CN": "多加一个分数，其余权重之间的比例不变",
    },
    count: 10,
    make(rng) {
      const [x] = logits(rng, rng.int(2, 30));
      return [[x], [Float64Array.of(...x, 2 * rng.normal())]];
    },
    check([[x], [y]], [first, second]) {
      // Nothing is asked of the new weight itself, only that the others share what it leaves.
      const added = second.at(-1) ?? NaN;
      const bounds = softmaxBounds(y);
      const spill = bounds.at(-1) ?? 0;
      const expected = Float64Array.of(...first.map((weight) => weight * (1 - added)), added);
      const own = Float64Array.of(...softmaxBounds(x), 0);
      return equal(
        1,
        second,
        expected,
        sumOf(
          own,
          bounds.map((bound) => bound + spill),
        ),
      );
    },
  },
];

function equal(call: number, got: Vector, data: Vector, bounds: Vector): LawViolation | null {
  const holds = got.every((value, i) => Math.abs(value - data[i]!) <= bounds[i]!);
  return holds ? null : violation(call, data, bounds);
}

function violation(call: number, data: Vector, bounds: Vector): LawViolation {
  return { call, expected: { kind: "vector", data, bounds } };
}

function sumOf(a: Vector, b: Vector): Vector {
  return a.map((value, i) => value + b[i]!);
}

function total(x: Vector): number {
  return x.reduce((sum, value) => sum + value, 0);
}
