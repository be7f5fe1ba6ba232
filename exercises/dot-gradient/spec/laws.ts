import { integer } from "innerproduct/spec";
import type { Law, LawViolation, Matrix, Rng } from "innerproduct/spec";
import { dotGradientOracle, matmul, transpose } from "innerproduct/core";
import { inputs, mapped, stacked } from "./inputs.ts";
import type { Input } from "./inputs.ts";

const whole = integer(-4, 4);

export const laws: Law<Input, Matrix>[] = [
  {
    id: "first-order",
    title: {
      en: "A step in Q and K changes Σ GᵢⱼSᵢⱼ by its inner product with the gradient, to first order",
      "zh-CN": "Q 与 K 走一步，Σ GᵢⱼSᵢⱼ 的一阶变化等于这一步与梯度的内积",
    },
    count: 10,
    // Whole numbers, so that nothing is rounded. The second call is there for its q and k: they are the step.
    make(rng) {
      const [n, m, d] = [rng.int(1, 5), rng.int(1, 5), rng.int(1, 5)];
      const g = rng.matrix(n, m, whole);
      return [
        [rng.matrix(n, d, whole), rng.matrix(m, d, whole), g],
        [rng.matrix(n, d, whole), rng.matrix(m, d, whole), g],
      ];
    },
    check([at, step], [gradient]) {
      const [q, k, g] = at!;
      const [dq, dk] = step!;
      const change = inner(g, matmul(dq, transpose(k))) + inner(g, matmul(q, transpose(dk)));
      const direction = stacked(dq, dk);
      if (gradient!.data.length === direction.data.length && inner(gradient!, direction) === change)
        return null;
      const right = dotGradientOracle(q, k, g);
      if (right.kind === "throws") throw new Error("a law's input has no gradient");
      return { call: 0, expected: right };
    },
  },
  {
    id: "exchange",
    title: {
      en: "Queries and keys exchanged, with Gᵀ for G: the halves exchanged",
      "zh-CN": "交换 query 与 key，并用 Gᵀ 代替 G，上下两半也互换",
    },
    count: 8,
    make(rng) {
      const [q, k, g] = small(rng);
      return [
        [q, k, g],
        [k, q, transpose(g)],
      ];
    },
    check([before, input], [first, second]) {
      const half = before![0].data.length;
      const data = Float64Array.of(...first!.data.subarray(half), ...first!.data.subarray(0, half));
      return equal(second!, { ...first!, data }, [input!, input!]);
    },
  },
  {
    id: "sum",
    title: {
      en: "G + G′ gives the sum of both gradients",
      "zh-CN": "G + G′ 的梯度，是两者梯度之和",
    },
    count: 8,
    make(rng) {
      const [q, k, g] = small(rng);
      const [one, other] = [mapped(g, () => rng.int(-31, 31) / 16), mapped(g, () => rng.int(-31, 31) / 16)];
      return [
        [q, k, one],
        [q, k, other],
        [q, k, mapped(one, (x, i, j) => x + other.data[i * other.cols + j]!)],
      ];
    },
    check([one, other, both], [first, second, third]) {
      const data = first!.data.map((x, i) => x + second!.data[i]!);
      return equal(third!, { ...first!, data }, [one!, other!, both!], 2);
    },
  },
  {
    id: "one-score",
    title: {
      en: "Where one score counts, its query gets its key and its key gets its query",
      "zh-CN": "只有一个分数起作用时，它的 query 得到 key，它的 key 得到 query",
    },
    count: 8,
    make(rng) {
      const [q, k, g] = small(rng);
      const [row, col] = [rng.int(0, q.rows - 1), rng.int(0, k.rows - 1)];
      return [[q, k, mapped(g, (_, i, j) => Number(i === row && j === col))]];
    },
    check([input], [gradient]) {
      const [q, k, g] = input!;
      const at = g.data.indexOf(1);
      const [row, col] = [Math.floor(at / g.cols), at % g.cols];
      const expected = stacked(
        mapped(q, (_, i, t) => (i === row ? k.data[col * k.cols + t]! : 0)),
        mapped(k, (_, j, t) => (j === col ? q.data[row * q.cols + t]! : 0)),
      );
      return equal(gradient!, expected, [input!], 0);
    },
  },
];

function small(rng: Rng): Input {
  return inputs(rng, rng.int(1, 6), rng.int(1, 6), rng.int(1, 6));
}

function inner(a: Matrix, b: Matrix): number {
  return a.data.reduce((sum, x, i) => sum + x * b.data[i]!, 0);
}

/** Within the bounds of all calls together. */
function equal(got: Matrix, expected: Matrix, calls: Input[], call = 1): LawViolation | null {
  const bounds = new Float64Array(expected.data.length);
  for (const input of calls) {
    const answer = dotGradientOracle(...input);
    if (answer.kind === "throws") throw new Error("a law's input has no gradient");
    answer.bounds.forEach((bound, i) => (bounds[i]! += bound));
  }
  const holds =
    got.rows === expected.rows &&
    got.cols === expected.cols &&
    got.data.every((x, i) => Math.abs(x - expected.data[i]!) <= bounds[i]!);
  return holds ? null : { call, expected: { kind: "matrix", ...expected, bounds } };
}
