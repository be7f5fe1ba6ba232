import { maximumCases, outweighedFirst, unlikeScales } from "innerproduct/spec";
import type { Case, Rng } from "innerproduct/spec";
import { changed, inputs, mat, lastShifted, rising, withShiftedScores } from "./inputs.ts";
import type { Input } from "./inputs.ts";

export function stability(rng: Rng): Case<Input>[] {
  const shifts = [-1e6, -2_000, -800, 800, 2_000, 1e6];
  return [
    ...shifts.map((shift): Case<Input> => ({
      name: { en: `all scores around ${shift}`, "zh-CN": `所有分数都在 ${shift} 左右` },
      args: withShiftedScores(inputs(rng, 5, 40, 3, 4), () => shift),
    })),
    {
      name: { en: "scores of every query around another level", "zh-CN": "各个 query 的分数各在不同水平" },
      args: withShiftedScores(inputs(rng, 7, 6, 3, 2), (row) => 900 * (row - 3)),
    },
    {
      name: { en: "every key scores higher by 800", "zh-CN": "每个 key 的分数都比前一个高 800" },
      args: rising(inputs(rng, 3, 6, 3, 2), 800),
    },
    {
      name: { en: "every key scores lower by 800", "zh-CN": "每个 key 的分数都比前一个低 800" },
      args: rising(inputs(rng, 3, 6, 3, 2), -800),
    },
    {
      name: { en: "a tile of low scores, then high ones", "zh-CN": "先是一块低分，然后是高分" },
      args: withShiftedScores(
        inputs(rng, 3, 80, 3, 2),
        () => 1_500,
        (row) => (row < 64 ? -1 : 1),
      ),
    },
    {
      name: { en: "high scores, then nothing that counts", "zh-CN": "先是高分，后面的都不起作用" },
      args: withShiftedScores(
        inputs(rng, 3, 80, 3, 2),
        () => 1_500,
        (row) => (row < 16 ? 1 : -1),
      ),
    },
    {
      name: { en: "scores from −1000 to 1000", "zh-CN": "分数从 −1000 到 1000" },
      args: changed(inputs(rng, 6, 40, 8, 4), 0, (x) => 300 * x),
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
      name: { en: "values of 1e300 under large scores", "zh-CN": "分数很大，value 为 1e300" },
      args: changed(
        withShiftedScores(inputs(rng, 4, 5, 3, 2), () => 900),
        2,
        (x) => 1e300 * x,
      ),
    },
    {
      name: { en: "values that cancel", "zh-CN": "各个 value 相互抵消" },
      args: changed(inputs(rng, 4, 36, 4, 2), 2, (_, row) => (row % 2 === 0 ? 1 : -1) * (1 + row / 64)),
    },
    {
      name: { en: "1000 keys, the last one far above the rest", "zh-CN": "1000 个 key，最后一个远高于其余" },
      args: lastShifted(inputs(rng, 2, 1_000, 3, 2), 1_000),
    },
    ...[1e12, 1e149].map((level): Case<Input> => ({
      name: { en: `every score below −${level}`, "zh-CN": `所有分数都低于 −${level}` },
      args: [mat([1]), mat([-2 * level], [-level], [-3 * level]), mat([3], [5], [1])],
    })),
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
    // A weight below 1e-300 may be flushed to 0.
    ...[45, 300, 680].flatMap((drop): Case<Input>[] => [
      {
        name: {
          en: `131 keys, then 131 lower by ${drop} with the only values that are not 0`,
          "zh-CN": `131 个 key，随后 131 个分数低 ${drop}，却只有它们的 value 不是 0`,
        },
        args: twoTiles([0, 0], [-drop, 1e300]),
      },
      {
        name: {
          en: `131 keys lower by ${drop} with the only values that are not 0, then 131 others`,
          "zh-CN": `131 个 key 分数低 ${drop}，却只有它们的 value 不是 0，随后是另外 131 个`,
        },
        args: twoTiles([-drop, 1e300], [0, 0]),
      },
    ]),
    ...[5, 20, 50, 300].map((step): Case<Input> => ({
      name: {
        en: `values of 1e300 under scores that rise by ${step}`,
        "zh-CN": `value 为 1e300，分数逐个升高 ${step}`,
      },
      args: [mat([1]), mat([0], [step], [2 * step]), mat([1e300], [-1e300], [1e300])],
    })),
    ...[20, 50].map((step): Case<Input> => ({
      name: {
        en: `values of 1e300, 131 keys and 131 that score higher by ${step}`,
        "zh-CN": `value 为 1e300，131 个 key，再有 131 个的分数高 ${step}`,
      },
      args: twoTiles([0, 1e300], [step, -1e300]),
    })),
    ...[380, 500].map((score): Case<Input> => ({
      name: {
        en: `scores of ${score} and −${score} in turn`,
        "zh-CN": `各个 query 的分数轮流为 ${score} 与 −${score}`,
      },
      args: [mat([1], [-1], [1], [-1]), mat([score], [score - 1]), mat([7], [3])],
    })),
    {
      name: {
        en: "a light key has the only value that is not 0",
        "zh-CN": "只有权重很小的 key 的 value 不是 0",
      },
      args: [mat([5]), mat([1], [5]), mat([1], [0])],
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

/** One query, 131 keys of one score and value and as many of another: whole tiles of either, up to tiles of 128. */
function twoTiles(first: readonly [score: number, value: number], second: readonly [number, number]): Input {
  const column = (which: 0 | 1) =>
    mat(...Array.from({ length: 262 }, (_, j) => [(j < 131 ? first : second)[which]]));
  return [mat([1]), column(0), column(1)];
}
