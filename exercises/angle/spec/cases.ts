import { awkwardLengths, integer, logUniform, signed, spoiltPlaces } from "innerproduct/spec";
import type { Case, Rng } from "innerproduct/spec";
import { LARGE, SMALL, apart, beyond, like, long, ofLikeSize, scaled, vec } from "./inputs.ts";
import type { Pair } from "./inputs.ts";

export function examples(): Case<Pair>[] {
  return [
    { name: { en: "a right angle", "zh-CN": "直角" }, args: [vec(1, 0), vec(0, 1)] },
    { name: { en: "16.26° apart", "zh-CN": "夹角 16.26°" }, args: [vec(3, 4), vec(4, 3)] },
    { name: { en: "half a right angle", "zh-CN": "半个直角" }, args: [vec(1, 0), vec(1, 1)] },
    { name: { en: "opposite", "zh-CN": "方向相反" }, args: [vec(3, 4), vec(-3, -4)] },
    { name: { en: "the same direction", "zh-CN": "方向相同" }, args: [vec(1, 0), vec(2, 0)] },
    {
      name: { en: "edge and diagonal of a cube", "zh-CN": "立方体的棱与对角线" },
      args: [vec(1, 0, 0), vec(1, 1, 1)],
    },
  ];
}

export function shapes(rng: Rng): Case<Pair>[] {
  const lengths = [...awkwardLengths(129), 1_000, SMALL, LARGE].filter((n) => n > 1);
  return [
    // Powers of two only: a vector of one element is parallel to any other, and clamping belongs to `stability`.
    { name: { en: "n = 1, same sign", "zh-CN": "n = 1，同号" }, args: [vec(2), vec(4)] },
    { name: { en: "n = 1, opposite signs", "zh-CN": "n = 1，异号" }, args: [vec(-2), vec(0.5)] },
    ...lengths.map((n): Case<Pair> => ({ name: `n = ${n}`, args: like(rng, n) })),
    { name: "n = 262143", ...long(rng, 262_143) },
    {
      name: { en: "views into a larger buffer", "zh-CN": "较大缓冲区中的视图" },
      args: like(rng, 13),
      views: true,
    },
    {
      name: { en: "one object passed twice", "zh-CN": "同一个对象传入两次" },
      args: [vec(3, 4, 0, 0), vec(3, 4, 0, 0)],
      same: [0, 1],
    },
  ];
}

/** Magnitudes at which the plain formula is safe, and angles for which nothing has to be clamped. */
export function values(rng: Rng): Case<Pair>[] {
  return [
    ...[1e-50, 1e-9, 1e9, 1e50].map((scale): Case<Pair> => ({
      name: { en: `both around ${scale}`, "zh-CN": `两者都在 ${scale} 左右` },
      args: scaled(like(rng, 33), scale, scale),
    })),
    ...[1, 30, 60, 90, 120, 150, 179].map((degrees): Case<Pair> => ({
      name: { en: `${degrees}° apart`, "zh-CN": `夹角 ${degrees}°` },
      args: apart(rng, 6, (degrees * Math.PI) / 180),
    })),
    // Products and their sums need more than 32 bits.
    ...[24_000, 2_400_000].map((least): Case<Pair> => ({
      name: {
        en: `eight whole numbers of ${least} and more`,
        "zh-CN": `八个不小于 ${least} 的整数`,
      },
      args: [rng.vector(8, integer(least, (4 * least) / 3)), rng.vector(8, integer(least, (4 * least) / 3))],
    })),
    {
      name: { en: "all negative against all positive", "zh-CN": "全为负数与全为正数" },
      args: [vec(-1, -2, -3), vec(2, 1, 2)],
    },
    { name: { en: "long against short", "zh-CN": "一长一短" }, args: [vec(0.01, 0.02), vec(300, -100)] },
    // Below about 1e-7 a cosine in double precision can no longer be told from ±1, nor below 6e-15 from 0.
    ...[1e-4, 2e-6, 1.2e-6].map((small): Case<Pair> => ({
      name: { en: `${small} from 0`, "zh-CN": `离 0 只差 ${small}` },
      args: [vec(1, 0), vec(1, small)],
    })),
    ...[1e-4, 2e-6, 1e-6, 4e-7, 1.3e-7].map((small): Case<Pair> => ({
      name: { en: `${small} from π`, "zh-CN": `离 π 只差 ${small}` },
      args: [vec(1, 0), vec(-1, small)],
    })),
    ...[1e-5, 1e-8, 1e-11, 1e-13, 1e-14].map((small): Case<Pair> => ({
      name: { en: `${small} from π/2`, "zh-CN": `离 π/2 只差 ${small}` },
      args: [vec(1, 0), vec(small, 1)],
    })),
    // Where a series may stand for the arccosine.
    ...[0.014, 0.04, 0.12, 0.35].flatMap((slope) =>
      [1, -1].map((x): Case<Pair> => ({
        name: { en: `1 along, ${slope} across, against ${x}`, "zh-CN": `沿向 1、横向 ${slope}，对 ${x}` },
        args: [vec(x, 0), vec(1, slope)],
      })),
    ),
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
      name: { en: "one object of 0 and NaN passed twice", "zh-CN": "0 和 NaN 组成的同一个对象传入两次" },
      args: [vec(0, NaN), vec(0, NaN)],
      same: [0, 1],
    },
  ];
}

export function errors(rng: Rng): Case<Pair>[] {
  return [
    [0, 2],
    [2, 0],
    [3, 2],
    [2, 3],
    [17, 16],
    [16, 17],
  ].map(([m, n]) => ({
    name: { en: `lengths ${m} and ${n}`, "zh-CN": `长度为 ${m} 和 ${n}` },
    args: [rng.vector(m!, ofLikeSize), rng.vector(n!, ofLikeSize)],
    expect: "throws",
  }));
}

export function stability(rng: Rng): Case<Pair>[] {
  const sizes: [number, number][] = [
    [1e100, 1e100],
    [1e-100, 1e-100],
    [1e200, 1e200],
    [1e-200, 1e-200],
    [1e-158, 1e-158],
    [1e-160, 1],
    [1e-161, 1e-161],
    [1e-156, 1],
    [1, 3e153],
    [1e200, 1e-200],
    [1e-300, 5e299],
    [5e299, 1e-300],
    [1, 1e200],
    [1e-200, 1],
  ];
  const wild = signed(logUniform(1e-8, 1e8));
  return [
    ...sizes.map(([forA, forB]): Case<Pair> => ({
      name: { en: `a around ${forA}, b around ${forB}`, "zh-CN": `a 在 ${forA} 左右，b 在 ${forB} 左右` },
      args: scaled(like(rng, 20), forA, forB),
    })),
    {
      name: { en: "n = 1, opposite signs, around 1e-200", "zh-CN": "n = 1，异号，在 1e-200 左右" },
      args: [vec(-1e-200), vec(1e-200)],
    },
    ...beyond(1, rng, 4).map((args): Case<Pair> => ({
      name: { en: "parallel, and not NaN", "zh-CN": "平行，不得为 NaN" },
      args,
    })),
    ...beyond(-1, rng, 4).map((args): Case<Pair> => ({
      name: { en: "opposite, and not NaN", "zh-CN": "反向，不得为 NaN" },
      args,
    })),
    // Not drawn: the plain formula ends up so far beyond 1 that rounding to fifteen digits does not bring it back.
    ...[2.1, -2.1].map((x): Case<Pair> => ({
      name: {
        en: `999 times 0.7, and 999 times ${x}: not NaN`,
        "zh-CN": `999 个 0.7 与 999 个 ${x}：不是 NaN`,
      },
      args: [new Float64Array(999).fill(0.7), new Float64Array(999).fill(x)],
    })),
    ...[1e200, 1e-200].flatMap((size): Case<Pair>[] => [
      {
        name: {
          en: `a of ${size} and −${size}: the sum is 0`,
          "zh-CN": `a 为 ${size} 与 −${size}：其和为 0`,
        },
        args: [vec(size, -size), vec(1, 3)],
      },
      {
        name: {
          en: `b of ${size} and −${size}: the sum is 0`,
          "zh-CN": `b 为 ${size} 与 −${size}：其和为 0`,
        },
        args: [vec(1, 3), vec(size, -size)],
      },
    ]),
    ...[17, 256].map((n): Case<Pair> => ({
      name: { en: `n = ${n}, magnitudes from 1e-8 to 1e8`, "zh-CN": `n = ${n}，数量级从 1e-8 到 1e8` },
      args: [rng.vector(n, wild), rng.vector(n, wild)],
    })),
    ...[1e-3, Math.PI - 1e-3].map((radians): Case<Pair> => ({
      name: {
        en: `a thousandth from ${radians < 1 ? "0" : "π"}`,
        "zh-CN": `离 ${radians < 1 ? "0" : "π"} 只差千分之一`,
      },
      args: apart(rng, 6, radians),
    })),
  ];
}
