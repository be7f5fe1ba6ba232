import { integer } from "innerproduct/spec";
import type { Case, Rng } from "innerproduct/spec";
import { LARGE, SMALL, WIDTH, like, mapped, mat, none, ofLikeSize, scaled } from "./inputs.ts";
import type { Input } from "./inputs.ts";

export function examples(): Case<Input>[] {
  return [
    {
      name: { en: "a key ten times as long", "zh-CN": "长十倍的 key" },
      args: [mat([3, 4]), mat([4, 3], [40, 30])],
    },
    {
      name: { en: "two queries, two keys", "zh-CN": "两个 query，两个 key" },
      args: [mat([3, 4], [1, 0]), mat([0, 2], [-5, 0])],
    },
    {
      name: { en: "cat and dog", "zh-CN": "猫和狗" },
      args: [mat([0.8, 0.6, 0.2]), mat([0.7, 0.5, 0.3], [0.2, -0.6, 0.8])],
    },
    { name: { en: "a query of zeros", "zh-CN": "全为零的 query" }, args: [mat([0, 0]), mat([1, 2])] },
    {
      name: { en: "a query that adds up to 0", "zh-CN": "各元素之和为零的 query" },
      args: [mat([1, -1]), mat([2, 1])],
    },
    { name: { en: "no queries", "zh-CN": "没有 query" }, args: [none(2), mat([1, 0])] },
  ];
}

export function shapes(rng: Rng): Case<Input>[] {
  const sizes = [
    [1, 1, 1],
    [3, 2, 1],
    [1, 7, 2],
    [7, 1, 3],
    [2, 3, 5],
    [4, 4, 4],
    [3, 3, 3],
    [8, 9, 7],
    [15, 17, 16],
    [31, 33, 17],
    [5, 6, 127],
    [5, 6, 128],
    [2, 128, 8],
    [128, 2, 8],
    // Some whole blocks of any size up to 64, and a rest: along each axis.
    [127, 2, 3],
    [2, 127, 3],
    [2, 3, 127],
    // The same along two axes at once.
    [101, 107, 2],
    [SMALL, SMALL, WIDTH],
    [LARGE, LARGE, WIDTH],
  ] as const;
  const [self] = like(rng, 1, 1, 4);
  return [
    ...sizes.map(([n, m, d]): Case<Input> => ({
      name: `n = ${n}, m = ${m}, d = ${d}`,
      args: like(rng, n, m, d),
    })),
    {
      name: { en: "no queries, five keys", "zh-CN": "没有 query，五个 key" },
      args: [none(3), rng.matrix(5, 3, ofLikeSize)],
    },
    {
      name: { en: "three queries, no keys", "zh-CN": "三个 query，没有 key" },
      args: [rng.matrix(3, 4, ofLikeSize), none(4)],
    },
    {
      name: { en: "views into larger buffers", "zh-CN": "较大缓冲区中的视图" },
      args: like(rng, 5, 6, 3),
      views: true,
    },
    {
      name: { en: "one object as queries and keys", "zh-CN": "query 和 key 是同一个对象" },
      args: [axes(self), axes(self)],
      same: [0, 1],
    },
    {
      name: { en: "one object with a NaN", "zh-CN": "同一个对象，其中有 NaN" },
      args: [mat([1, NaN], [3, 4]), mat([1, NaN], [3, 4])],
      same: [0, 1],
    },
    {
      name: { en: "one object with a zero row", "zh-CN": "同一个对象，其中有零行" },
      args: [mat([0, 0], [4, 0]), mat([0, 0], [4, 0])],
      same: [0, 1],
    },
  ];
}

/** Along the axes, so that parallel rows have lengths without rounding: what needs a clamp belongs to `stability`. */
function axes({ data }: Input[0]): Input[0] {
  const sizes = Array.from(data, (x) => (x < 0 ? -2 : 4));
  return mat(...sizes.map((size, i) => sizes.map((_, j) => (i === j ? size : 0))));
}

/** Magnitudes at which the plain formula is safe; the rest belongs to `stability`. */
export function values(rng: Rng): Case<Input>[] {
  const magnitudes = [1e-50, 1e-9, 1e9, 1e50].map((scale): Case<Input> => ({
    name: { en: `all around ${scale}`, "zh-CN": `都在 ${scale} 左右` },
    args: scaled(like(rng, 4, 5, 9), [scale], [scale]),
  }));
  const spoilt = rng.int(0, 3);
  return [
    ...magnitudes,
    {
      name: { en: "rows of quite different lengths", "zh-CN": "各行长短悬殊" },
      args: scaled(like(rng, 5, 6, 4), [1, 1e-6, 1e6], [1e3, 1, 1e-8, 1e8]),
    },
    // Products and their sums need more than 32 bits.
    ...[24_000, 2_400_000].map((least): Case<Input> => {
      const whole = integer(least, (4 * least) / 3);
      return {
        name: { en: `whole numbers of ${least} and more`, "zh-CN": `不小于 ${least} 的整数` },
        args: [rng.matrix(3, 8, whole), rng.matrix(4, 8, whole)],
      };
    }),
    {
      name: { en: "all negative against all positive", "zh-CN": "全为负数与全为正数" },
      args: [mat([-1, -2, -2], [-3, -1, -1]), mat([2, 1, 2], [1, 1, 5])],
    },
    {
      name: { en: "nearly perpendicular, nearly parallel", "zh-CN": "近乎垂直，近乎平行" },
      args: [mat([1, 0]), mat([1e-11, 1], [1, 1e-6], [-1, 1e-6])],
    },
    {
      name: { en: "zero rows among the queries", "zh-CN": "query 中有零行" },
      args: [
        mapped(like(rng, 4, 1, 3)[0], (x, row) => (row % 2 === 0 ? 0 : x)),
        rng.matrix(3, 3, ofLikeSize),
      ],
    },
    {
      name: { en: "zero rows among the keys", "zh-CN": "key 中有零行" },
      args: [rng.matrix(3, 3, ofLikeSize), mapped(like(rng, 4, 1, 3)[0], (x, row) => (row === 1 ? 0 : x))],
    },
    {
      name: { en: "nothing but zeros", "zh-CN": "全为零" },
      args: [mat([0, 0], [-0, 0]), mat([0, -0], [0, 0], [0, 0])],
    },
    {
      name: { en: "a NaN in one query", "zh-CN": "一个 query 中有 NaN" },
      args: withSpoilt(like(rng, 4, 5, 3), 0, spoilt, NaN),
    },
    {
      name: { en: "a NaN in one key", "zh-CN": "一个 key 中有 NaN" },
      args: withSpoilt(like(rng, 3, 4, 3), 1, spoilt, NaN),
    },
    {
      name: { en: "an infinity in one key", "zh-CN": "一个 key 中有无穷大" },
      args: withSpoilt(like(rng, 3, 4, 3), 1, spoilt, -Infinity),
    },
    // Behind whole blocks, and opposite zeros.
    ...[NaN, Infinity].flatMap((value) =>
      ([0, 1] as const).map((which): Case<Input> => {
        const bare = like(rng, 2, 3, 40).map((rows) => mapped(rows, (x, _, col) => (col === 37 ? 0 : x)));
        const bad = (x: number, row: number, col: number) => (row === 1 && col === 37 ? value : x);
        const name = which === 0 ? "q" : "k";
        return {
          name: {
            en: `${name}[1, 37] of width 40 is ${value}, opposite zeros`,
            "zh-CN": `宽 40 的 ${name}[1, 37] 是 ${value}，对面是零`,
          },
          args: which === 0 ? [mapped(bare[0]!, bad), bare[1]!] : [bare[0]!, mapped(bare[1]!, bad)],
        };
      }),
    ),
    {
      name: {
        en: "a NaN among zeros, an infinity in one query",
        "zh-CN": "零中间的 NaN，一个 query 中的无穷大",
      },
      args: [mat([0, NaN], [Infinity, 1], [2, -1]), mat([3, 1], [NaN, 0])],
    },
  ];
}

export function errors(rng: Rng): Case<Input>[] {
  const sizes = [
    { name: { en: "keys wider than queries", "zh-CN": "key 比 query 宽" }, q: [2, 3], k: [4, 5] },
    { name: { en: "queries wider than keys", "zh-CN": "query 比 key 宽" }, q: [2, 5], k: [4, 3] },
    { name: { en: "keys given transposed", "zh-CN": "传入的是转置后的 key" }, q: [2, 3], k: [3, 4] },
    {
      name: { en: "widths differ, as many numbers in all", "zh-CN": "宽度不同，数的总数相同" },
      q: [4, 3],
      k: [3, 4],
    },
    {
      name: { en: "neither queries nor keys, widths differ", "zh-CN": "没有 query 也没有 key，宽度不同" },
      q: [0, 3],
      k: [0, 2],
    },
  ] as const;
  return sizes.map(({ name, q, k }) => ({
    name,
    args: [rng.matrix(q[0], q[1], ofLikeSize), rng.matrix(k[0], k[1], ofLikeSize)],
    expect: "throws",
  }));
}

export function stability(rng: Rng): Case<Input>[] {
  const sizes = [
    [1e100, 1e100],
    [1e-100, 1e-100],
    [1e200, 1e200],
    [1e-200, 1e-200],
    [1e200, 1e-200],
    [5e299, 5e299],
    [1e-300, 1e-300],
  ] as const;
  const parallel = [1, 3, -3].map((factor): Case<Input> => {
    const q = rng.matrix(24, 4, ofLikeSize);
    return {
      name: {
        en: `keys that are the queries times ${factor}: not beyond ${Math.sign(factor)}`,
        "zh-CN": `key 是 query 的 ${factor} 倍：不得超出 ${Math.sign(factor)}`,
      },
      args: [q, mapped(q, (x) => factor * x)],
    };
  });
  return [
    {
      name: { en: "1e200 against −1e-200", "zh-CN": "1e200 与 −1e-200" },
      args: [mat([1e200]), mat([-1e-200])],
    },
    ...sizes.map(([forQueries, forKeys]): Case<Input> => ({
      name: {
        en: `queries around ${forQueries}, keys around ${forKeys}`,
        "zh-CN": `query 在 ${forQueries} 左右，key 在 ${forKeys} 左右`,
      },
      args: scaled(like(rng, 4, 5, 6), [forQueries], [forKeys]),
    })),
    {
      name: { en: "hardly anything in common", "zh-CN": "几乎毫无共同之处" },
      args: [mat([1, 1e-20], [3, 1e-25]), mat([2e-22, 1], [1e-13, 2])],
    },
    {
      name: { en: "rows of 1e±200 that add up to 0", "zh-CN": "1e±200 之和为 0 的行" },
      args: [mat([1e200, -1e200], [-1e-200, 1e-200]), mat([-1e200, 1e200], [1, 3])],
    },
    {
      name: { en: "each row on a scale of its own", "zh-CN": "各行各有自己的数量级" },
      args: scaled(like(rng, 6, 7, 5), [1, 1e-250, 1e250], [1e-300, 1, 5e299, 1e-170]),
    },
    {
      name: { en: "squares of which few digits are left", "zh-CN": "平方只剩几位有效数字" },
      args: scaled(like(rng, 4, 5, 6), [1e-158, 1e-160, 1e-161, 1e-156], [1, 1e-161]),
    },
    ...[1e-156, 1e-157, 1e-158, 1e-160].map((scale): Case<Input> => ({
      name: {
        en: `1.1 and 1.3 times ${scale}: squares of which few digits are left`,
        "zh-CN": `${scale} 的 1.1 倍与 1.3 倍：平方只剩几位有效数字`,
      },
      args: [mat([1.1 * scale, 1.3 * scale]), mat([4, 3])],
    })),
    {
      name: { en: "a zero row beside tiny ones", "zh-CN": "零行与极小的行并列" },
      args: scaled(like(rng, 4, 5, 3), [1e-200, 0], [1e-180, 0, 1]),
    },
    ...parallel,
    {
      name: { en: "parallel rows on different scales", "zh-CN": "平行的行，数量级不同" },
      args: parallelScaled(rng),
    },
  ];
}

function parallelScaled(rng: Rng): Input {
  const q = rng.matrix(20, 3, ofLikeSize);
  return [
    mapped(q, (x, row) => x * 2 ** (40 * row - 400)),
    mapped(q, (x, row) => -3 * x * 2 ** (300 - 30 * row)),
  ];
}

function withSpoilt(input: Input, which: 0 | 1, row: number, value: number): Input {
  const copy: Input = [...input];
  copy[which] = mapped(input[which], (x, i, j) => (i === row % input[which].rows && j === 1 ? value : x));
  return copy;
}
