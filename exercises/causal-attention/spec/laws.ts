import type { Law, LawViolation, Matrix, Rng } from "innerproduct/spec";
import { causalAttentionOracle } from "innerproduct/core";
import { dyadic, inputs, mapped } from "./inputs.ts";
import type { Input } from "./inputs.ts";

/** All with moderate scores: what is hard about numbers is asked in `stability`. */
export const laws: Law<Input, Matrix>[] = [
  {
    id: "no-looking-ahead",
    title: {
      en: "Other tokens at the end change nothing before them",
      "zh-CN": "换掉末尾的 token，前面的结果不变",
    },
    count: 8,
    make(rng) {
      const before = small(rng);
      const kept = rng.int(1, before[0].rows - 1);
      const after = before.map((a) => mapped(a, (x, row) => (row < kept ? x : rng.uniform(-3, 3))));
      return [before, after as Input];
    },
    check([before, after], [first, second]) {
      const kept = sharedRows(before!, after!);
      const expected = mapped(second!, (x, row, col) =>
        row < kept ? first!.data[row * first!.cols + col]! : x,
      );
      return equal(1, second!, expected, doubled(boundsOf(after!)));
    },
  },
  {
    id: "first-value",
    title: { en: "The first row is the first value", "zh-CN": "第一行就是第一个 value" },
    count: 6,
    make: (rng) => [small(rng)],
    check: ([input], [result]) =>
      equal(
        0,
        result!,
        mapped(result!, (x, row, col) => (row === 0 ? input![2].data[col]! : x)),
        boundsOf(input!),
      ),
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
    check: ([input], [result]) =>
      equal(
        0,
        result!,
        mapped(result!, () => input![2].data[0]!),
        boundsOf(input!),
      ),
  },
  {
    id: "keys-shifted",
    title: {
      en: "Adding one vector to every key changes nothing",
      "zh-CN": "给每个 key 加上同一个向量，结果不变",
    },
    count: 6,
    make(rng) {
      const [n, d] = [rng.int(2, 7), rng.int(1, 5)];
      const [q, k, v] = [dyadic(rng, n, d), dyadic(rng, n, d), dyadic(rng, n, rng.int(1, 4))];
      const shift = rng.vector(d, (r) => r.int(-2, 2));
      return [
        [q, k, v],
        [q, mapped(k, (x, _, col) => x + shift[col]!), v],
      ];
    },
    check([before, after], [first, second]) {
      const bounds = boundsOf(after!);
      return equal(
        1,
        second!,
        first!,
        boundsOf(before!).map((bound, i) => bound + bounds[i]!),
      );
    },
  },
];

function small(rng: Rng): Input {
  return inputs(rng, rng.int(2, 7), rng.int(1, 6), rng.int(1, 5));
}

/** How many tokens at the beginning two inputs have in common. */
function sharedRows(a: Input, b: Input): number {
  let shared = a[0].rows;
  a.forEach(({ cols, data }, which) => {
    const place = data.findIndex((x, i) => x !== b[which]!.data[i]);
    if (place >= 0) shared = Math.min(shared, Math.floor(place / cols));
  });
  return shared;
}

function boundsOf(input: Input): Float64Array {
  const answer = causalAttentionOracle(...input);
  return answer.kind === "throws" ? new Float64Array(0) : answer.bounds;
}

function doubled(bounds: Float64Array): Float64Array {
  return bounds.map((bound) => 2 * bound);
}

function equal(call: number, got: Matrix, expected: Matrix, bounds: Float64Array): LawViolation | null {
  const holds = got.data.every((x, i) => Math.abs(x - expected.data[i]!) <= bounds[i]!);
  return holds ? null : { call, expected: { kind: "matrix", ...expected, bounds } };
}
