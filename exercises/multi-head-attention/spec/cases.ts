import { integer } from "innerproduct/spec";
import type { Case, Matrix, Rng } from "innerproduct/spec";
import {
  HEADS,
  LARGE,
  SMALL,
  WIDTH,
  changed,
  identity,
  inputs,
  mat,
  none,
  withShiftedScores,
} from "./inputs.ts";
import type { Input } from "./inputs.ts";

export function examples(): Case<Input>[] {
  const one = identity(2);
  return [
    {
      name: {
        en: "one token: its value, times the last matrix",
        "zh-CN": "一个 token：它的 value 乘以最后的矩阵",
      },
      args: [mat([1, 2]), one, one, one, mat([0, 1], [1, 0]), 2],
    },
    {
      name: { en: "two heads of one column each", "zh-CN": "两个头，各一列" },
      args: [mat([1, 0], [0, 1]), one, one, one, one, 2],
    },
    { name: { en: "one head", "zh-CN": "一个头" }, args: [mat([1, 0], [0, 1]), one, one, one, one, 1] },
    {
      name: { en: "two heads of two columns each", "zh-CN": "两个头，各两列" },
      args: [
        mat([1, 0, 2, 0], [0, 1, 0, 2], [1, 1, 0, 0]),
        mat([1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]),
        mat([0, 1, 0, 0], [1, 0, 0, 0], [0, 0, 1, 1], [0, 0, 1, 0]),
        mat([1, 0, 0, 0], [0, 2, 0, 0], [0, 0, 3, 0], [0, 0, 0, 4]),
        mat([1, 0, 0, 1], [0, 1, 0, 0], [0, 0, 1, 0], [1, 0, 0, 1]),
        2,
      ],
    },
    { name: { en: "no tokens", "zh-CN": "没有 token" }, args: [none(2), one, one, one, one, 2] },
  ];
}

export function shapes(rng: Rng): Case<Input>[] {
  const sizes = [
    [1, 1, 1],
    [1, 4, 2],
    [2, 2, 1],
    [2, 2, 2],
    [3, 6, 2],
    [3, 6, 3],
    [4, 4, 4],
    [5, 9, 3],
    [7, 8, 2],
    [8, 8, 4],
    [9, 7, 7],
    [15, 12, 3],
    [17, 10, 5],
    [33, 4, 2],
    [64, 3, 1],
    [2, 64, 8],
    [2, 64, 64],
    // Some whole blocks of any size up to 32, and a rest.
    [63, 4, 2],
    [2, 60, 4],
    [5, 15, 1],
    [SMALL, WIDTH, HEADS],
    [LARGE, WIDTH, HEADS],
  ] as const;
  const two = inputs(rng, 5, 4, 2);
  return [
    ...sizes.map(([n, d, heads]): Case<Input> => ({
      name: { en: `n = ${n}, d = ${d}, heads: ${heads}`, "zh-CN": `n = ${n}，d = ${d}，头数 ${heads}` },
      args: inputs(rng, n, d, heads),
    })),
    {
      name: { en: "views into larger buffers", "zh-CN": "较大缓冲区中的视图" },
      args: inputs(rng, 5, 6, 2),
      views: true,
    },
    {
      name: {
        en: "views of more than 300 numbers into larger buffers",
        "zh-CN": "较大缓冲区中的视图，各有 300 多个数",
      },
      args: inputs(rng, 20, 18, 2),
      views: true,
    },
    {
      name: { en: "one object as two of the matrices", "zh-CN": "其中两个矩阵是同一个对象" },
      args: [two[0], two[1], two[1], two[3], two[4], 2],
      same: [1, 2],
    },
  ];
}

/** Scores whose exponentials neither overflow nor underflow; the rest belongs to `stability`. */
export function values(rng: Rng): Case<Input>[] {
  const whole = integer(-2, 2);
  const scaledValues = [1e-200, 1e-9, 1e9, 1e200].map((scale): Case<Input> => ({
    name: { en: `values around ${scale}`, "zh-CN": `value 在 ${scale} 左右` },
    args: changed(inputs(rng, 5, 6, 2), 3, (x) => x * scale),
  }));
  return [
    ...scaledValues,
    {
      name: { en: "whole numbers", "zh-CN": "整数" },
      args: [
        rng.matrix(5, 4, whole),
        rng.matrix(4, 4, whole),
        rng.matrix(4, 4, whole),
        rng.matrix(4, 4, whole),
        rng.matrix(4, 4, whole),
        2,
      ],
    },
    {
      name: { en: "queries of zeros: the mean in every head", "zh-CN": "query 全为零：每个头都取平均" },
      args: changed(inputs(rng, 5, 4, 2), 1, () => 0),
    },
    {
      name: { en: "one head prefers nothing", "zh-CN": "有一个头没有偏好" },
      args: changed(inputs(rng, 5, 6, 2), 1, (w, _, col) => (col < 3 ? 0 : w)),
    },
    {
      name: { en: "the last matrix keeps one head only", "zh-CN": "最后的矩阵只留下一个头" },
      args: changed(inputs(rng, 5, 6, 3), 4, (w, row) => (row >= 2 && row < 4 ? w : 0)),
    },
    {
      name: { en: "the last matrix is the identity", "zh-CN": "最后的矩阵是单位矩阵" },
      args: changed(inputs(rng, 6, 6, 2), 4, (_, row, col) => Number(row === col)),
    },
    {
      name: { en: "equal tokens", "zh-CN": "token 全部相同" },
      args: changed(inputs(rng, 5, 4, 2), 0, (_, __, col) => col + 0.5),
    },
    {
      name: { en: "scores around 20", "zh-CN": "分数在 20 左右" },
      args: withShiftedScores(inputs(rng, 5, 6, 2), () => 20),
    },
    {
      name: { en: "scores around −20 in one head", "zh-CN": "有一个头的分数在 −20 左右" },
      args: withShiftedScores(inputs(rng, 5, 6, 2), (head) => -20 * head),
    },
  ];
}

export function errors(rng: Rng): Case<Input>[] {
  const [x, wq, wk, wv, wo] = inputs(rng, 4, 6, 2);
  const narrow = rng.matrix(6, 3);
  const flat = rng.matrix(3, 6);
  const [, ...wider] = inputs(rng, 4, 8, 2);
  const one = identity(2);
  const found: [Case["name"], Input][] = [
    [{ en: "four heads for six columns", "zh-CN": "六列分给四个头" }, [x, wq, wk, wv, wo, 4]],
    [{ en: "more heads than columns", "zh-CN": "头比列还多" }, [x, wq, wk, wv, wo, 12]],
    [{ en: "no heads", "zh-CN": "没有头" }, [x, wq, wk, wv, wo, 0]],
    [{ en: "queries narrower than tokens", "zh-CN": "query 比 token 窄" }, [x, narrow, wk, wv, wo, 2]],
    [{ en: "keys narrower than tokens", "zh-CN": "key 比 token 窄" }, [x, wq, narrow, wv, wo, 2]],
    [{ en: "values narrower than tokens", "zh-CN": "value 比 token 窄" }, [x, wq, wk, narrow, wo, 2]],
    [{ en: "a last matrix of too few columns", "zh-CN": "最后的矩阵列数不够" }, [x, wq, wk, wv, narrow, 2]],
    [{ en: "queries from fewer columns", "zh-CN": "query 的投影行数不够" }, [x, flat, wk, wv, wo, 2]],
    [{ en: "keys from fewer columns", "zh-CN": "key 的投影行数不够" }, [x, wq, flat, wv, wo, 2]],
    [{ en: "values from fewer columns", "zh-CN": "value 的投影行数不够" }, [x, wq, wk, flat, wo, 2]],
    [{ en: "a last matrix of too few rows", "zh-CN": "最后的矩阵行数不够" }, [x, wq, wk, wv, flat, 2]],
    // Narrow ones that fit each other.
    [
      { en: "queries and keys narrower than tokens", "zh-CN": "query 和 key 都比 token 窄" },
      [x, narrow, narrow, wv, wo, 3],
    ],
    [
      { en: "narrow values, and a last matrix for them", "zh-CN": "value 较窄，最后的矩阵与它相配" },
      [x, wq, wk, narrow, flat, 3],
    ],
    [
      { en: "36 numbers, but as 4 × 9", "zh-CN": "数是 36 个，形状却是 4 × 9" },
      [x, wq, rng.matrix(4, 9), wv, wo, 2],
    ],
    [{ en: "weights for wider tokens", "zh-CN": "权重矩阵是给更宽的 token 的" }, [x, ...wider]],
    [
      { en: "one token, three heads for two columns", "zh-CN": "一个 token，两列分给三个头" },
      [mat([1, 2]), one, one, one, one, 3],
    ],
    [
      { en: "one head, a last matrix of too few columns", "zh-CN": "一个头，最后的矩阵列数不够" },
      [x, wq, wk, wv, narrow, 1],
    ],
    [
      { en: "one head, a last matrix of too few rows", "zh-CN": "一个头，最后的矩阵行数不够" },
      [x, wq, wk, wv, flat, 1],
    ],
    [
      { en: "one head, keys from fewer columns", "zh-CN": "一个头，key 的投影行数不够" },
      [x, wq, flat, wv, wo, 1],
    ],
    [{ en: "one token, no heads", "zh-CN": "一个 token，没有头" }, [mat([1, 2]), one, one, one, one, 0]],
    [
      { en: "one token, keys narrower than it", "zh-CN": "一个 token，key 比它窄" },
      [rng.matrix(1, 6), wq, narrow, wv, wo, 2],
    ],
    [
      { en: "no tokens, four heads for six columns", "zh-CN": "没有 token，六列分给四个头" },
      [none(6), wq, wk, wv, wo, 4],
    ],
    [
      { en: "no tokens, a last matrix of too few columns", "zh-CN": "没有 token，最后的矩阵列数不够" },
      [none(6), wq, wk, wv, narrow, 2],
    ],
  ];
  return found.map(([name, args]) => ({ name, args, expect: "throws" }));
}

export function stability(rng: Rng): Case<Input>[] {
  const shifts = [-1e6, -2_000, -800, 800, 2_000, 1e6];
  const asked = firstColumn(0, 0, 1e150, 0);
  return [
    ...shifts.map((shift): Case<Input> => ({
      name: { en: `all scores around ${shift}`, "zh-CN": `所有分数都在 ${shift} 左右` },
      args: withShiftedScores(inputs(rng, 5, 6, 2), () => shift),
    })),
    {
      name: { en: "scores around 900 in one head only", "zh-CN": "只有一个头的分数在 900 左右" },
      args: withShiftedScores(inputs(rng, 5, 6, 2), (head) => 900 * head),
    },
    {
      name: {
        en: "one head around 1500, the other around −1500",
        "zh-CN": "一个头在 1500 左右，另一个在 −1500 左右",
      },
      args: withShiftedScores(inputs(rng, 5, 6, 2), (head) => 1_500 - 3_000 * head),
    },
    {
      name: { en: "scores from −1000 to 1000", "zh-CN": "分数从 −1000 到 1000" },
      args: changed(inputs(rng, 8, 6, 2), 1, (x) => 300 * x),
    },
    {
      name: { en: "saturated: scores up to 1e60", "zh-CN": "饱和：分数高达 1e60" },
      args: changed(inputs(rng, 6, 6, 3), 1, (x) => 1e60 * x),
    },
    {
      name: { en: "the first token far above the rest", "zh-CN": "第一个 token 远高于其余" },
      args: levelled([1_000, 5], [1, 2], [0, 3]),
    },
    {
      name: { en: "60 tokens, the last one far above the rest", "zh-CN": "60 个 token，最后一个远高于其余" },
      args: levelled(...Array.from({ length: 59 }, (_, j): [number, number] => [j % 7, j % 5]), [1_000, 1]),
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
      name: { en: "exponentials with few digits left", "zh-CN": "指数只剩下几位有效数字" },
      args: levelled([-699, 0], [-735, 1]),
    },
    {
      name: {
        en: "1e180 beside 1e-150 in tokens and weights",
        "zh-CN": "token 与权重矩阵中 1e180 与 1e-150 并列",
      },
      args: [
        mat([1e180, 0, 1e-150, 1e180], [1e180, 0, 2e-150, 1e180]),
        asked,
        asked,
        firstColumn(0, 1e150, 1e150, 1e-180),
        identity(4),
        4,
      ],
    },
    {
      name: {
        en: "scores of 600, another token's around 5e-14",
        "zh-CN": "一个 token 的分数为 600，另一个的在 5e-14 左右",
      },
      args: [
        mat([1, 0], [0, 1]),
        identity(2),
        mat([848, 8e-14], [848, -8e-14]),
        mat([0, 0], [1, 0]),
        identity(2),
        1,
      ],
    },
    {
      name: { en: "one head's values 1e20 times the other's", "zh-CN": "一个头的 value 是另一个的 1e20 倍" },
      args: [mat([1, 1e-20]), identity(2), identity(2), identity(2), identity(2), 2],
    },
  ];
}

/** One head and tokens that all score as the level of each says, whoever asks, with one value each. */
function levelled(...tokens: [level: number, value: number][]): Input {
  const x = mat(...tokens.map(([level, value]) => [Math.sqrt(3), level, value]));
  return [x, onlyRow(0), onlyRow(1), onlyRow(2), mat([1, 0, 0], [0, 1, 0], [0, 0, 1]), 1];
}

function firstColumn(...column: number[]): Matrix {
  return mat(...column.map((weight) => [weight, ...column.slice(1).map(() => 0)]));
}

/** Reads one of three features into the first column. */
function onlyRow(row: number): Matrix {
  return mat(...[0, 1, 2].map((i) => [Number(i === row), 0, 0]));
}
