import { maximumCases, outweighedFirst, unlikeScales } from "innerproduct/spec";
import type { Case, Rng } from "innerproduct/spec";
import { changed, inputs, mat, withShiftedScores, lastShifted } from "./inputs.ts";
import type { Input } from "./inputs.ts";

export function stability(rng: Rng): Case<Input>[] {
  const shifts = [-1e6, -2_000, -800, 800, 2_000, 1e6];
  return [
    ...shifts.map((shift): Case<Input> => ({
      name: { en: `all scores around ${shift}`, "zh-CN": `所有分数都在 ${shift} 左右` },
      args: withShiftedScores(inputs(rng, 5, 7, 3, 4), () => shift),
    })),
    {
      name: {
        en: "one query's scores around 1500, another's around −1500",
        "zh-CN": "有的 query 分数在 1500 左右，有的在 −1500 左右",
      },
      args: withShiftedScores(inputs(rng, 6, 7, 3, 4), (row) => (row % 2 === 0 ? 1_500 : -1_500)),
    },
    {
      name: { en: "scores of every query around another level", "zh-CN": "各个 query 的分数各在不同水平" },
      args: withShiftedScores(inputs(rng, 7, 6, 3, 2), (row) => 900 * (row - 3)),
    },
    {
      name: { en: "scores from −1000 to 1000", "zh-CN": "分数从 −1000 到 1000" },
      args: changed(inputs(rng, 6, 9, 8, 4), 0, (x) => 300 * x),
    },
    {
      name: { en: "saturated: scores up to 1e6", "zh-CN": "饱和：分数高达 1e6" },
      args: changed(inputs(rng, 5, 8, 8, 3), 0, (x) => 3e5 * x),
    },
    {
      name: { en: "saturated: scores up to 1e150", "zh-CN": "饱和：分数高达 1e150" },
      args: changed(inputs(rng, 5, 8, 8, 3), 0, (x) => 1e150 * x),
    },
    {
      name: { en: "a tie far above the rest", "zh-CN": "并列最大，远高于其余" },
      args: [mat([1_000, 0]), mat([2, 1], [2, 5], [-3, 0]), mat([1], [5], [100])],
    },
    {
      name: {
        en: "a sum of exponentials that overflows, no term does",
        "zh-CN": "指数各项都不溢出，和却溢出",
      },
      args: [mat([1]), mat([709], [709], [708.5]), mat([1], [2], [3])],
    },
    {
      name: { en: "weights beyond the smallest double", "zh-CN": "权重小于最小的双精度数" },
      args: [mat([-1]), mat([0], [700], [740], [760]), mat([1], [1], [1], [1])],
    },
    {
      name: { en: "values of 1e300 under large scores", "zh-CN": "分数很大，value 为 1e300" },
      args: changed(
        withShiftedScores(inputs(rng, 4, 5, 3, 2), () => 900),
        2,
        (x) => 1e300 * x,
      ),
    },
    {
      name: {
        en: "nearly flat: scores around 900 that hardly differ",
        "zh-CN": "几乎持平：分数在 900 左右，相差极小",
      },
      args: withShiftedScores(
        changed(inputs(rng, 4, 7, 3, 2), 0, (x) => 1e-7 * x),
        () => 900,
      ),
    },
    {
      name: { en: "every key scores higher by 800", "zh-CN": "每个 key 的分数都比前一个高 800" },
      args: rising(inputs(rng, 3, 5, 3, 2), 800),
    },
    {
      name: { en: "every key scores lower by 800", "zh-CN": "每个 key 的分数都比前一个低 800" },
      args: rising(inputs(rng, 3, 5, 3, 2), -800),
    },
    {
      name: { en: "1000 keys, the last one far above the rest", "zh-CN": "1000 个 key，最后一个远高于其余" },
      args: lastShifted(inputs(rng, 2, 1_000, 3, 2), 1_000),
    },
    {
      name: { en: "scores of 30, values of 1e300", "zh-CN": "分数为 30，value 为 1e300" },
      args: [mat([1]), mat([30], [30]), mat([1e300], [1e300])],
    },
    {
      name: {
        en: "equal scores, values of 1e300 beside 1e-100",
        "zh-CN": "分数相等，1e300 与 1e-100 的 value 并列",
      },
      args: [mat([1]), mat([2], [2]), mat([1e300, 1e-100], [1e300, 1e-100])],
    },
    {
      name: { en: "1e170 opposite zeros in queries and keys", "zh-CN": "query 与 key 中的 1e170 都对着零" },
      args: [mat([1e170, 1, 0]), mat([0, 2, 1e170], [0, 1, 1e170]), mat([0], [1])],
    },
    {
      name: { en: "exponentials with few digits left", "zh-CN": "指数只剩下几位有效数字" },
      args: [mat([1]), mat([-699], [-735]), mat([0], [1])],
    },
    {
      name: {
        en: "a key far below the rest, a value of 1e288",
        "zh-CN": "一个 key 远低于其余，value 为 1e288",
      },
      args: [mat([1]), mat([0], [-640]), mat([1], [1e288])],
    },
    {
      name: {
        en: "131 keys far below, with values of 1e288, in front of 131 others",
        "zh-CN": "131 个 key 远低于其余，value 为 1e288，排在另外 131 个前面",
      },
      args: outweighedFirst(131),
    },
    {
      name: {
        en: "a light key has the only value that is not 0",
        "zh-CN": "只有权重很小的 key 的 value 不是 0",
      },
      args: [mat([5]), mat([1], [5]), mat([1], [0])],
    },
    {
      name: { en: "values that cancel", "zh-CN": "各个 value 相互抵消" },
      args: changed(inputs(rng, 4, 8, 4, 2), 2, (_, row) => (row % 2 === 0 ? 1 : -1) * (1 + row / 64)),
    },
    ...maximumCases(),
    ...unlikeScales(),
    {
      name: {
        en: "scores of 0, then around −700 with a light key that alone counts",
        "zh-CN": "分数先为 0，再到 −700 左右，只有权重很小的 key 起作用",
      },
      args: [mat([0], [1]), mat([-650], [-740]), mat([0], [1])],
    },
  ];
}

/** Every key scores `step` more than the one before it, for every query. */
function rising(input: Input, step: number): Input {
  return withShiftedScores(
    input,
    () => step,
    (row) => row,
  );
}
