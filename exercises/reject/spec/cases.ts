import { awkwardLengths, integer, logUniform, signed, spoiltPlaces } from "innerproduct/spec";
import type { Case, Rng } from "innerproduct/spec";
import { LARGE, SMALL, alongFirst, like, long, ofLikeSize, scaled, vec } from "./inputs.ts";
import type { Pair } from "./inputs.ts";

export function examples(): Case<Pair>[] {
  return [
    { name: { en: "along an axis", "zh-CN": "沿坐标轴" }, args: [vec(4, 0), vec(3, 3)] },
    { name: { en: "a slanted line", "zh-CN": "斜线" }, args: [vec(3, 4), vec(4, 3)] },
    { name: { en: "backwards", "zh-CN": "方向相反" }, args: [vec(2, 0, 0), vec(-3, 1, 2)] },
    { name: { en: "perpendicular", "zh-CN": "互相垂直" }, args: [vec(1, 0), vec(0, 5)] },
    { name: { en: "nearly parallel", "zh-CN": "近乎平行" }, args: [vec(1, 1), vec(2, 2.125)] },
    { name: { en: "a zero vector", "zh-CN": "零向量" }, args: [vec(0, 0), vec(1, 2)] },
    { name: { en: "empty", "zh-CN": "空向量" }, args: [vec(), vec()] },
  ];
}

export function shapes(rng: Rng): Case<Pair>[] {
  const self = like(rng, 9)[0];
  return [
    // In one dimension nothing is perpendicular; powers of two, so that exactly nothing is left.
    { name: "n = 1", args: [vec(2), vec(-4)] },
    ...[...awkwardLengths(129).filter((n) => n !== 1), 1_000, SMALL, LARGE].map((n): Case<Pair> => ({
      name: `n = ${n}`,
      args: like(rng, n),
    })),
    { name: "n = 131071", ...long(rng, 131_071) },
    {
      name: { en: "views into a larger buffer", "zh-CN": "较大缓冲区中的视图" },
      args: like(rng, 13),
      views: true,
    },
    {
      name: { en: "one object with a NaN passed twice", "zh-CN": "同一个含 NaN 的对象传入两次" },
      args: [vec(1, NaN, 2), vec(1, NaN, 2)],
      same: [0, 1],
    },
    {
      name: { en: "one object passed twice", "zh-CN": "同一个对象传入两次" },
      args: [self, self],
      same: [0, 1],
    },
  ];
}

/** Magnitudes whose squares are safe; the rest belongs to `stability`. */
export function values(rng: Rng): Case<Pair>[] {
  const zeros = new Float64Array(5);
  return [
    ...[1e-50, 1e-9, 1e9, 1e50].map((scale): Case<Pair> => ({
      name: { en: `both around ${scale}`, "zh-CN": `两者都在 ${scale} 左右` },
      args: scaled(like(rng, 33), scale, scale),
    })),
    // Products and their sums need more than 32 bits.
    ...[24_000, 2_400_000].map((least): Case<Pair> => ({
      name: {
        en: `eight whole numbers of ${least} and more`,
        "zh-CN": `八个不小于 ${least} 的整数`,
      },
      args: [rng.vector(8, integer(least, (4 * least) / 3)), rng.vector(8, integer(least, (4 * least) / 3))],
    })),
    { name: { en: "a short, b long", "zh-CN": "a 短，b 长" }, args: scaled(like(rng, 6), 1e-3, 1e4) },
    { name: { en: "a long, b short", "zh-CN": "a 长，b 短" }, args: scaled(like(rng, 6), 1e4, 1e-3) },
    {
      name: { en: "zeros in between", "zh-CN": "中间夹着零" },
      args: [vec(2, 0, 5, 0, 1), vec(3, 7, 0, 0, 4)],
    },
    { name: { en: "a zero, b not", "zh-CN": "a 为零，b 不为零" }, args: [zeros, rng.vector(5, ofLikeSize)] },
    { name: { en: "b zero, a not", "zh-CN": "b 为零，a 不为零" }, args: [rng.vector(5, ofLikeSize), zeros] },
    { name: { en: "both zero", "zh-CN": "两者都为零" }, args: [vec(0, -0), vec(0, 0)] },
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
      name: { en: "a NaN among zeros in a", "zh-CN": "a 的零中夹着 NaN" },
      args: [vec(0, NaN, 0), vec(3, 1, 2)],
    },
    {
      name: { en: "a NaN in b against a zero in a", "zh-CN": "b 的 NaN 遇上 a 的零" },
      args: [vec(0, 2, 0, 1), vec(NaN, 3, 1, 4)],
    },
  ];
}

export function errors(rng: Rng): Case<Pair>[] {
  const lengths: [number, number][] = [
    [3, 2],
    [2, 3],
    [0, 1],
    [1, 0],
    [17, 16],
  ];
  return [
    ...lengths.map(([m, n]): Case<Pair> => ({
      name: { en: `lengths ${m} and ${n}`, "zh-CN": `长度为 ${m} 和 ${n}` },
      args: [rng.vector(m, ofLikeSize), rng.vector(n, ofLikeSize)],
      expect: "throws",
    })),
    {
      name: { en: "a zero, lengths 3 and 4", "zh-CN": "a 为零，长度为 3 和 4" },
      args: [new Float64Array(3), rng.vector(4, ofLikeSize)],
      expect: "throws",
    },
  ];
}

export function stability(rng: Rng): Case<Pair>[] {
  const sizes: [number, number][] = [
    [1e100, 1],
    [1e200, 1],
    [1e-100, 1],
    [1e-200, 1],
    [1e200, 1e200],
    [1e-200, 1e-200],
    [1e200, 1e-200],
    [1e-200, 1e200],
    // Squares that are subnormal are not 0, and of few digits; at 3e153 only their sum overflows.
    [1e-161, 1],
    [1e-158, 1],
    [1e-156, 1e-158],
    [3e153, 1],
    [1e-290, 1e290],
    [1e290, 1e-290],
  ];
  const wild = signed(logUniform(1e-8, 1e8));
  return [
    ...sizes.map(([forA, forB]): Case<Pair> => ({
      name: { en: `a around ${forA}, b around ${forB}`, "zh-CN": `a 在 ${forA} 左右，b 在 ${forB} 左右` },
      args: scaled(like(rng, 20), forA, forB),
    })),
    ...[
      [1e-300, 1],
      [1e-290, 1e10],
      [1e-100, 1e200],
      [1e-20, 1e290],
    ].flatMap(([small, large]): Case<Pair>[] => [
      {
        name: {
          en: `b has ${small} along a, ${large} across`,
          "zh-CN": `b 沿 a 的方向为 ${small}，垂直方向为 ${large}`,
        },
        args: [vec(1, 0), vec(small!, large!)],
      },
      {
        name: {
          en: `b has ${large} along a, ${small} across`,
          "zh-CN": `b 沿 a 的方向为 ${large}，垂直方向为 ${small}`,
        },
        args: [vec(1, 0), vec(large!, small!)],
      },
    ]),
    ...[30, 36, 42, 46, 48].map((k, i): Case<Pair> => ({
      name: {
        en: `999 elements of 2^-${k / 2} in a ${i % 2 === 0 ? "before" : "behind"} a 1: their squares add up`,
        "zh-CN": `a 的一个 1 ${i % 2 === 0 ? "前面" : "后面"}有 999 个 2^-${k / 2}：它们的平方积少成多`,
      },
      args: alongFirst(1_000, i % 2 === 0 ? 999 : 0, 2 ** (-k / 2)),
    })),
    ...[20, 30, 36, 38].map((k): Case<Pair> => ({
      name: { en: `parallel but for 2^-${k}`, "zh-CN": `与平行只差 2^-${k}` },
      args: [vec(1, 1), vec(1, 1 + 2 ** -k)],
    })),
    ...[30, 36, 40, 44].map((k): Case<Pair> => ({
      name: { en: `parallel in a plane but for 2^-${k}`, "zh-CN": `在一个平面内与平行只差 2^-${k}` },
      args: [vec(1, 1, 0), vec(1, 1 + 2 ** -k, 1)],
    })),
    ...[1e200, 1e-200].map((size): Case<Pair> => ({
      name: {
        en: `a of ${size} and −${size}: the sum is 0`,
        "zh-CN": `a 为 ${size} 与 −${size}：其和为 0`,
      },
      args: [vec(size, -size), vec(1, 3)],
    })),
    ...[2, 17, 256].map((n): Case<Pair> => ({
      name: { en: `n = ${n}, magnitudes from 1e-8 to 1e8`, "zh-CN": `n = ${n}，数量级从 1e-8 到 1e8` },
      args: [rng.vector(n, wild), rng.vector(n, wild)],
    })),
    ...[1e-3, 1e-6, 1e-10].map((tilt): Case<Pair> => {
      const [a, other] = like(rng, 12);
      return {
        name: { en: `parallel but for ${tilt}`, "zh-CN": `与平行只差 ${tilt}` },
        args: [a, a.map((x, i) => 3 * x + tilt * other[i]!)],
      };
    }),
  ];
}
