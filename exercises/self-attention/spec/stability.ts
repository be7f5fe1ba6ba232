import type { Case, Rng } from "innerproduct/spec";
import { changed, inputs, mat, withShiftedScores, levelled } from "./inputs.ts";
import type { Input } from "./inputs.ts";

export function stability(rng: Rng): Case<Input>[] {
  const shifts = [-1e6, -2_000, -800, 800, 2_000, 1e6];
  return [
    ...shifts.map((shift): Case<Input> => ({
      name: { en: `all scores around ${shift}`, "zh-CN": `所有分数都在 ${shift} 左右` },
      args: withShiftedScores(inputs(rng, 5, 3, 3, 4), shift),
    })),
    {
      name: { en: "scores from −1000 to 1000", "zh-CN": "分数从 −1000 到 1000" },
      args: changed(inputs(rng, 8, 6, 6, 4), 1, (x) => 300 * x),
    },
    {
      name: { en: "saturated: scores up to 1e6", "zh-CN": "饱和：分数高达 1e6" },
      args: changed(inputs(rng, 6, 5, 4, 3), 1, (x) => 3e5 * x),
    },
    {
      name: { en: "saturated: scores up to 1e60", "zh-CN": "饱和：分数高达 1e60" },
      args: changed(inputs(rng, 6, 5, 4, 3), 1, (x) => 1e60 * x),
    },
    {
      name: { en: "a tie far above the rest", "zh-CN": "并列最大，远高于其余" },
      args: [mat([1, 2], [1, 5], [1, -3]), mat([1_000], [0]), mat([0], [1]), mat([1, 0], [0, 1])],
    },
    {
      name: { en: "values of 1e200 under large scores", "zh-CN": "分数很大，value 为 1e200" },
      args: changed(withShiftedScores(inputs(rng, 4, 3, 3, 2), 900), 3, (x) => 1e200 * x),
    },
    {
      name: { en: "the first token far above the rest", "zh-CN": "第一个 token 远高于其余" },
      args: levelled([1_000, 5], [1, 2], [0, 3]),
    },
    {
      name: { en: "90 tokens, the last one far above the rest", "zh-CN": "90 个 token，最后一个远高于其余" },
      args: levelled(
        ...Array.from({ length: 90 }, (_, j): [number, number] => [j === 89 ? 1_000 : j % 7, j % 5]),
      ),
    },
    ...[1e12, 1e59].map((level): Case<Input> => ({
      name: { en: `every score below −${level}`, "zh-CN": `所有分数都低于 −${level}` },
      args: levelled([-2 * level, 3], [-level, 5], [-3 * level, 1]),
    })),
    // A weight below 1e-300 may be flushed to 0.
    ...[24, 45, 300, 680].flatMap((drop): Case<Input>[] => {
      const heavy = Array.from({ length: 19 }, (): [number, number] => [drop, 0]);
      return [
        {
          name: {
            en: `20 tokens, the first lower by ${drop}, but the only one with a value that is not 0`,
            "zh-CN": `20 个 token，第一个的分数低 ${drop}，却只有它的 value 不是 0`,
          },
          args: levelled([0, 1], ...heavy),
        },
        {
          name: {
            en: `20 tokens, the last lower by ${drop}, but the only one with a value that is not 0`,
            "zh-CN": `20 个 token，最后一个的分数低 ${drop}，却只有它的 value 不是 0`,
          },
          args: levelled(...heavy, [0, 1]),
        },
      ];
    }),
    {
      name: { en: "scores of 30, values of 1e300", "zh-CN": "分数为 30，value 为 1e300" },
      args: levelled([30, 1e300], [30, 1e300]),
    },
    {
      name: { en: "exponentials with few digits left", "zh-CN": "指数只剩下几位有效数字" },
      args: levelled([-699, 0], [-735, 1]),
    },
    {
      name: {
        en: "a key far below the rest, a value of 1e288",
        "zh-CN": "一个 key 远低于其余，value 为 1e288",
      },
      args: levelled([0, 1], [-640, 1e288]),
    },
    {
      name: {
        en: "1e180 beside 1e-150 in tokens and weights",
        "zh-CN": "token 与权重矩阵中 1e180 与 1e-150 并列",
      },
      args: [
        mat([1e180, 0, 1e-150, 1e180], [1e180, 0, 2e-150, 1e180]),
        mat([0], [0], [1e150], [0]),
        mat([0], [0], [1e150], [0]),
        mat([0], [1e150], [1e150], [1e-180]),
      ],
    },
    {
      name: {
        en: "scores of 600, another token's around 5e-14",
        "zh-CN": "一个 token 的分数为 600，另一个的在 5e-14 左右",
      },
      args: [mat([1, 0], [0, 1]), mat([1, 0], [0, 1]), mat([848, 8e-14], [848, -8e-14]), mat([0], [1])],
    },
    {
      name: {
        en: "a light key has the only value that is not 0",
        "zh-CN": "只有权重很小的 key 的 value 不是 0",
      },
      args: levelled([0, 1], [20, 0]),
    },
  ];
}
