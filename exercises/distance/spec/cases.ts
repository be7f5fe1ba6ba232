import { awkwardLengths, integer, logUniform, signed, spoiltPlaces } from "innerproduct/spec";
import type { Case, Rng, Vector } from "innerproduct/spec";
import { LARGE, SMALL, like, long, neighbours, ofLikeSize, scaled, stepsApart, vec } from "./inputs.ts";
import type { Pair } from "./inputs.ts";

export function examples(): Case<Pair>[] {
  return [
    { name: { en: "the triangle 3, 4, 5", "zh-CN": "勾三、股四、弦五" }, args: [vec(0, 0), vec(3, 4)] },
    { name: { en: "the same direction", "zh-CN": "方向相同" }, args: [vec(1, 0), vec(2, 0)] },
    { name: { en: "perpendicular", "zh-CN": "互相垂直" }, args: [vec(1, 0), vec(0, 1)] },
    { name: { en: "in space", "zh-CN": "在空间中" }, args: [vec(1, -2, 3), vec(-1, 0, 2)] },
    { name: { en: "a point and itself", "zh-CN": "一个点与自身" }, args: [vec(1, 2), vec(1, 2)] },
    { name: { en: "empty", "zh-CN": "空向量" }, args: [vec(), vec()] },
  ];
}

export function shapes(rng: Rng): Case<Pair>[] {
  const self = like(rng, 9)[0];
  return [
    ...[...awkwardLengths(129), 1_000, SMALL, LARGE].map((n): Case<Pair> => ({
      name: `n = ${n}`,
      args: like(rng, n),
    })),
    { name: "n = 262144", ...long(rng, 262_144) },
    {
      name: { en: "views into a larger buffer", "zh-CN": "较大缓冲区中的视图" },
      args: like(rng, 13),
      views: true,
    },
    {
      name: {
        en: "views of 300 elements into a larger buffer",
        "zh-CN": "较大缓冲区中的视图，各 300 个元素",
      },
      args: like(rng, 300),
      views: true,
    },
    {
      name: { en: "one object passed twice", "zh-CN": "同一个对象传入两次" },
      args: [self, self],
      same: [0, 1],
    },
  ];
}

/** Moderate magnitudes, and points as far from each other as from the origin; the rest belongs to `stability`. */
export function values(rng: Rng): Case<Pair>[] {
  return [
    ...[1e-50, 1e-9, 1e9, 1e50].map((scale): Case<Pair> => ({
      name: { en: `both around ${scale}`, "zh-CN": `两者都在 ${scale} 左右` },
      args: scaled(like(rng, 33), scale, scale),
    })),
    {
      name: { en: "small whole numbers", "zh-CN": "较小的整数" },
      args: [rng.vector(20, integer(-9, -1)), rng.vector(20, integer(1, 9))],
    },
    // Products and their sums need more than 32 bits.
    ...[24_000, 2_400_000].map((least): Case<Pair> => ({
      name: {
        en: `eight whole numbers of ${least} and more`,
        "zh-CN": `八个不小于 ${least} 的整数`,
      },
      args: [
        rng.vector(8, integer(least / 2, (2 * least) / 3)),
        rng.vector(8, integer((-2 * least) / 3, -least / 2)),
      ],
    })),
    {
      name: { en: "from the origin", "zh-CN": "到原点" },
      args: [new Float64Array(6), rng.vector(6, ofLikeSize)],
    },
    { name: { en: "of equal length", "zh-CN": "长度相等" }, args: [vec(3, 4), vec(-4, 3)] },
    { name: { en: "opposite", "zh-CN": "方向相反" }, args: [vec(1, 2, 2), vec(-1, -2, -2)] },
    { name: { en: "a long, b short", "zh-CN": "a 长，b 短" }, args: scaled(like(rng, 7), 1e6, 1) },
    {
      name: { en: "one difference small beside the other", "zh-CN": "一个差比另一个小得多" },
      args: [vec(1, 5e-7), vec(0, 0)],
    },
    ...[30, 36, 42, 46, 50].map((k, i): Case<Pair> => ({
      name: {
        en: `999 differences of 2^-${k / 2} ${i % 2 === 0 ? "before" : "behind"} one of 1: their squares add up`,
        "zh-CN": `一个为 1 的差${i % 2 === 0 ? "之前" : "之后"}有 999 个 2^-${k / 2}：它们的平方积少成多`,
      },
      args: [
        new Float64Array(1_000),
        new Float64Array(1_000).fill(2 ** (-k / 2)).with(i % 2 === 0 ? 999 : 0, -1),
      ],
    })),
    {
      name: {
        en: "999 differences of 0.0007 behind one of 1: single precision shows",
        "zh-CN": "一个为 1 的差之后有 999 个 0.0007：单精度会露馅",
      },
      args: [new Float64Array(1_000), new Float64Array(1_000).fill(0.0007).with(0, -1)],
    },
    ...[1 + 4.5e-15, 1 + 4.7e-15].map((x): Case<Pair> => ({
      name: { en: `more than 15 digits: ${x}`, "zh-CN": `超过 15 位有效数字：${x}` },
      args: [vec(x, 2), vec(0, 2)],
    })),
    ...[...spoiltPlaces, { n: 40, at: 37 }, { n: 300, at: 291 }].flatMap(({ n, at }): Case<Pair>[] => {
      const [a, b] = like(rng, n);
      return [
        {
          name: {
            en: `NaN is element ${at + 1} of ${n} in a`,
            "zh-CN": `a 的 ${n} 个元素中第 ${at + 1} 个是 NaN`,
          },
          args: [a.with(at, NaN), b],
        },
        {
          name: {
            en: `NaN is element ${at + 1} of ${n} in b`,
            "zh-CN": `b 的 ${n} 个元素中第 ${at + 1} 个是 NaN`,
          },
          args: [a, b.with(at, NaN)],
        },
      ];
    }),
    {
      name: { en: "a NaN, the rest equal", "zh-CN": "有一个 NaN，其余相等" },
      args: [vec(NaN, 1), vec(2, 1)],
    },
    {
      name: { en: "one object with a NaN passed twice", "zh-CN": "含 NaN 的同一个对象传入两次" },
      args: [vec(1, NaN), vec(1, NaN)],
      same: [0, 1],
    },
  ];
}

export function errors(rng: Rng): Case<Pair>[] {
  return [
    [3, 2],
    [2, 3],
    [0, 1],
    [1, 0],
    [17, 16],
    [257, 1],
    [1_001, 1_000],
  ].map(([m, n]) => ({
    name: { en: `lengths ${m} and ${n}`, "zh-CN": `长度为 ${m} 和 ${n}` },
    args: [rng.vector(m!, ofLikeSize), rng.vector(n!, ofLikeSize)],
    expect: "throws",
  }));
}

export function stability(rng: Rng): Case<Pair>[] {
  const wild = signed(logUniform(1e-8, 1e8));
  const [a] = like(rng, 20);
  return [
    ...[1e-4, 1e-6, 1e-9, 1e-12].map((gap): Case<Pair> => ({
      name: { en: `neighbours, ${gap} apart`, "zh-CN": `近邻，相距 ${gap}` },
      args: neighbours(rng, 12, gap),
    })),
    // Not drawn: what is left of the squares when they are multiplied out, from a hundredth of them to a ten-millionth.
    ...[4, 12].flatMap((n) =>
      [0.06, 0.03, 0.01, 0.003, 0.001].map((gap): Case<Pair> => ({
        name: { en: `n = ${n}, ${gap} apart in each coordinate`, "zh-CN": `n = ${n}，每个坐标相差 ${gap}` },
        args: stepsApart(n, gap),
      })),
    ),
    {
      name: {
        en: "in space, a hundredth of the squares apart",
        "zh-CN": "在空间中，距离的平方只有平方和的百分之一",
      },
      args: [vec(4.1, 9.4, 4.3), vec(3.55, 10.64, 3.42)],
    },
    {
      name: {
        en: "in space, a thousandth of the squares apart",
        "zh-CN": "在空间中，距离的平方只有平方和的千分之一",
      },
      args: [vec(7.9, 3.8, 8.5), vec(8.25, 4.07, 8.13)],
    },
    ...[20, 30, 40, 46, 52].map((k): Case<Pair> => ({
      name: { en: `neighbours, alike to ${k} binary digits`, "zh-CN": `近邻，前 ${k} 位二进制数字相同` },
      args: [vec(3, 1, -5), vec(3, 1 + 2 ** -k, -5)],
    })),
    { name: { en: "cat and dog", "zh-CN": "猫和狗" }, args: [vec(0.8, 0.6, 0.2), vec(0.7, 0.5, 0.3)] },
    {
      name: { en: "far from the origin, 1 apart", "zh-CN": "离原点很远，相距 1" },
      args: [vec(1e8, 1e8, 1), vec(1e8, 1e8, 2)],
    },
    ...[
      1e-300, 1e-200, 1e-165, 1e-161, 1e-160, 1e-158, 1e-156, 1e-100, 1e100, 3e153, 1e160, 1e200, 4e299,
    ].map((scale): Case<Pair> => ({
      name: { en: `both around ${scale}`, "zh-CN": `两者都在 ${scale} 左右` },
      args: scaled(like(rng, 20), scale, scale),
    })),
    // Sums that are kept apart by size have to meet in the end, wherever one ends and the next begins.
    ...[-160, -154, -148, -142, -136, -130, 130, 136, 142, 148, 154, 160].map((k): Case<Pair> => ({
      name: { en: `from 1e${k} down in steps of a hundredth`, "zh-CN": `从 1e${k} 起，逐个缩小一百倍` },
      args: [new Float64Array(4), descending(10 ** k)],
    })),
    {
      name: { en: "a difference of −1e200 beside one of 9e-200", "zh-CN": "−1e200 的差旁边有 9e-200 的差" },
      args: [vec(0, 9e-200), vec(1e200, 0)],
    },
    ...[1e200, 1e-200].map((size): Case<Pair> => ({
      name: {
        en: `differences of ${size} and −${size}: their sum is 0`,
        "zh-CN": `差为 ${size} 与 −${size}：其和为 0`,
      },
      args: [vec(size, 0), vec(0, size)],
    })),
    { name: "(3e-157, 4e-157)", args: [vec(0, 0), vec(3e-157, 4e-157)] },
    {
      name: { en: "a around 1e200, b around 1e-200", "zh-CN": "a 在 1e200 左右，b 在 1e-200 左右" },
      args: scaled(like(rng, 20), 1e200, 1e-200),
    },
    {
      name: { en: "around 1e200, 1 apart", "zh-CN": "1e200 左右，相距 1" },
      args: [vec(1e200, 1), vec(1e200, 2)],
    },
    {
      // The differences are subnormal, and 1 divided by them overflows.
      name: { en: "neighbours around 1e-300", "zh-CN": "1e-300 左右的近邻" },
      args: [a.map((x) => x * 1e-300), a.map((x, i) => (x + (i % 3) * 2 ** -36) * 1e-300)],
    },
    {
      name: { en: "neighbours around 1e200", "zh-CN": "1e200 左右的近邻" },
      args: [a.map((x) => x * 1e200), a.map((x, i) => (x + (i % 3) * 2 ** -20) * 1e200)],
    },
    ...[17, 256].map((n): Case<Pair> => ({
      name: { en: `n = ${n}, magnitudes from 1e-8 to 1e8`, "zh-CN": `n = ${n}，数量级从 1e-8 到 1e8` },
      args: [rng.vector(n, wild), rng.vector(n, wild)],
    })),
  ];
}

/** Four elements: a hundred times smaller each, so that the square of the last one still counts. */
function descending(largest: number): Vector {
  return vec(0.7e-6 * largest, 1.3 * largest, -0.8e-4 * largest, 0.9e-2 * largest);
}
