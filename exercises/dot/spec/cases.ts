import { awkwardLengths, illConditionedDot, integer, logUniform, signed, subnormal } from "innerproduct/spec";
import type { Case, Rng, Vector } from "innerproduct/spec";
import {
  LARGE,
  SMALL,
  apart,
  besideLarge,
  equalAtThree,
  like,
  long,
  ofLikeSize,
  opposed,
  twice,
  vec,
  withAt,
} from "./inputs.ts";
import type { Pair } from "./inputs.ts";

export function examples(): Case<Pair>[] {
  return [
    { name: { en: "three pairs", "zh-CN": "三对数" }, args: [vec(1, 2, 3), vec(4, 5, 6)] },
    { name: { en: "a vector with itself", "zh-CN": "向量与自身" }, args: [vec(3, 4), vec(3, 4)] },
    { name: { en: "16.26° apart", "zh-CN": "夹角 16.26°" }, args: [vec(3, 4), vec(4, 3)] },
    { name: { en: "perpendicular", "zh-CN": "互相垂直" }, args: [vec(1, 0), vec(0, 1)] },
    { name: { en: "opposite", "zh-CN": "方向相反" }, args: [vec(3, 4), vec(-3, -4)] },
    {
      name: { en: "projection 3 times length 4", "zh-CN": "投影 3 乘以长度 4" },
      args: [vec(4, 0), vec(3, 3)],
    },
    { name: { en: "one twice the other", "zh-CN": "一个是另一个的两倍" }, args: [vec(1, 2), vec(2, 4)] },
    { name: { en: "empty", "zh-CN": "空向量" }, args: [vec(), vec()] },
  ];
}

export function shapes(rng: Rng): Case<Pair>[] {
  const lengths = [
    ...awkwardLengths(257),
    rng.int(258, 999),
    1_000,
    SMALL,
    1_025,
    rng.int(1_026, 4_095),
    4_097,
    LARGE,
  ];
  const self = like(rng, 9)[0];
  return [
    ...lengths.map((n): Case<Pair> => ({ name: `n = ${n}`, args: like(rng, n) })),
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
    { name: "n = 262143", ...long(rng, 262_143) },
    {
      name: { en: "one long object passed twice", "zh-CN": "同一个很长的对象传入两次" },
      ...twice(rng, 262_144),
    },
  ];
}

/** Both vectors of one moderate magnitude: what is hard about unequal and extreme ones belongs to `stability`. */
export function values(rng: Rng): Case<Pair>[] {
  const whole = integer(-9, 9);
  const large = integer(1_000_000, 9_000_000);
  return [
    ...[1e-9, 1e-3, 1e3, 1e9].map((scale) => around(rng, scale)),
    { name: { en: "fractions", "zh-CN": "小数" }, args: [vec(0.8, 0.6, 0.2), vec(0.7, 0.5, 0.3)] },
    {
      name: { en: "small whole numbers", "zh-CN": "较小的整数" },
      args: [rng.vector(40, whole), rng.vector(40, whole)],
    },
    {
      name: { en: "whole numbers beyond 2³¹", "zh-CN": "超过 2³¹ 的整数" },
      args: [rng.vector(40, large), rng.vector(40, large)],
    },
    {
      // The products fit into 32 bits, their sum does not.
      name: { en: "eight whole numbers of 24000 and more", "zh-CN": "八个不小于 24000 的整数" },
      args: [rng.vector(8, integer(24_000, 32_000)), rng.vector(8, integer(24_000, 32_000))],
    },
    ...[2, 3, 8].map((n): Case<Pair> => ({
      name: { en: `${n} whole numbers in the millions`, "zh-CN": `${n} 个上百万的整数` },
      args: [rng.vector(n, large), rng.vector(n, large)],
    })),
    ...[8, 9].map((n): Case<Pair> => ({
      name: {
        en: `${n} pairs, a equal at both ends and in the middle`,
        "zh-CN": `${n} 对数，a 的两端与正中相等`,
      },
      args: equalAtThree(rng, n),
    })),
    {
      name: { en: "all negative", "zh-CN": "全为负数" },
      args: [rng.vector(12, () => -1.5), rng.vector(12, (r) => r.uniform(1, 2))],
    },
    {
      name: { en: "zeros in between", "zh-CN": "中间夹着零" },
      args: [vec(2, 0, 5, 0, 1), vec(3, 7, 0, 0, 4)],
    },
    {
      name: { en: "nothing but zeros", "zh-CN": "全是零" },
      args: [new Float64Array(5), rng.vector(5, ofLikeSize)],
    },
    ...[0, 8, 16].flatMap((place) => [
      {
        name: { en: `a[${place}] of 17 is NaN`, "zh-CN": `17 个中的 a[${place}] 是 NaN` },
        args: withAt(like(rng, 17), 0, place, NaN),
      },
      {
        name: { en: `b[${place}] of 17 is NaN`, "zh-CN": `17 个中的 b[${place}] 是 NaN` },
        args: withAt(like(rng, 17), 1, place, NaN),
      },
    ]),
    {
      name: { en: "one object with a NaN passed twice", "zh-CN": "同一个含 NaN 的对象传入两次" },
      args: [vec(1, NaN), vec(1, NaN)],
      same: [0, 1],
    },
    {
      name: {
        en: "one object with an infinity and a NaN passed twice",
        "zh-CN": "同一个含无穷大与 NaN 的对象传入两次",
      },
      args: [vec(Infinity, NaN), vec(Infinity, NaN)],
      same: [0, 1],
    },
    {
      name: { en: "an infinity and a NaN, equal in both", "zh-CN": "两边都是一个无穷大和一个 NaN" },
      args: [vec(Infinity, NaN), vec(Infinity, NaN)],
    },
    ...[
      [40, 37],
      [300, 291],
    ].flatMap(([n, place]) => farIn(rng, n!, place!)),
    { name: { en: "NaN times zero", "zh-CN": "NaN 乘以零" }, args: [vec(Number.NaN, 1), vec(0, 1)] },
    { name: { en: "infinity times zero", "zh-CN": "无穷大乘以零" }, args: [vec(Infinity, 2), vec(0, 3)] },
    {
      name: { en: "infinity minus infinity", "zh-CN": "无穷大减无穷大" },
      args: [vec(Infinity, 1, -Infinity), vec(2, 1, 2)],
    },
    {
      name: { en: "infinity minus infinity, both in b", "zh-CN": "无穷大减无穷大，都在 b 中" },
      args: [vec(1, 1), vec(Infinity, -Infinity)],
    },
    {
      name: { en: "nothing but zeros times NaN", "zh-CN": "全是零，乘以 NaN" },
      args: [vec(0, 0), vec(NaN, 1)],
    },
    { name: { en: "zero times infinity", "zh-CN": "零乘以无穷大" }, args: [vec(0, 1), vec(Infinity, 1)] },
    {
      name: { en: "minus infinity times zero", "zh-CN": "负无穷大乘以零" },
      args: [vec(-Infinity, 2), vec(0, 3)],
    },
    {
      // Beyond the bound from 1, and 1 to fifteen digits.
      name: { en: "one number, just above 1", "zh-CN": "一个数，略大于 1" },
      args: [vec(1 + 22 * Number.EPSILON), vec(1)],
    },
  ];
}

export function errors(rng: Rng): Case<Pair>[] {
  const drawn = [
    [3, 2],
    [2, 3],
    [0, 1],
    [1, 0],
    [17, 16],
    [16, 17],
    [257, 1],
    [1, 257],
    [1_001, 1_000],
  ].map(([m, n]): Case<Pair> => ({
    name: { en: `lengths ${m} and ${n}`, "zh-CN": `长度为 ${m} 和 ${n}` },
    args: [rng.vector(m!, ofLikeSize), rng.vector(n!, ofLikeSize)],
    expect: "throws",
  }));
  return [
    ...drawn,
    {
      name: { en: "two zeros and one number", "zh-CN": "两个零和一个数" },
      args: [vec(0, 0), vec(5)],
      expect: "throws",
    },
    {
      name: { en: "one number and two zeros", "zh-CN": "一个数和两个零" },
      args: [vec(5), vec(0, 0)],
      expect: "throws",
    },
  ];
}

/** What is no number behind whole blocks: in either vector a NaN, and an infinity opposite a zero. */
function farIn(rng: Rng, n: number, place: number): Case<Pair>[] {
  return ([0, 1] as const).flatMap((which): Case<Pair>[] => {
    const name = which === 0 ? "a" : "b";
    const opposite = withAt(like(rng, n), which === 0 ? 1 : 0, place, 0);
    return [
      {
        name: { en: `${name}[${place}] of ${n} is NaN`, "zh-CN": `${n} 个中的 ${name}[${place}] 是 NaN` },
        args: withAt(like(rng, n), which, place, NaN),
      },
      {
        name: {
          en: `${name}[${place}] of ${n} is an infinity, opposite a zero`,
          "zh-CN": `${n} 个中的 ${name}[${place}] 是无穷大，对面是零`,
        },
        args: withAt(opposite, which, place, Infinity),
      },
    ];
  });
}

function around(rng: Rng, scale: number): Case<Pair> {
  const [a, b] = like(rng, 33);
  return {
    name: { en: `both around ${scale}`, "zh-CN": `两者都在 ${scale} 左右` },
    args: [a.map((x) => x * scale), b.map((x) => x * scale)],
  };
}

/** Subnormal numbers down to about 2⁻¹⁰⁵²: the reciprocals of the smaller ones overflow. */
function everSmaller(rng: Rng): Vector {
  return Float64Array.of(0, 2, 5, 10, 20, 30).map((exponent) => subnormal(rng) * 2 ** -exponent);
}

export function stability(rng: Rng): Case<Pair>[] {
  const cancelling = ([n, condition]: [number, number]): Case<Pair> => {
    const { a, b } = illConditionedDot(rng, n, condition);
    return {
      name: {
        en: `cancelling products, condition number ${condition.toExponential()}`,
        "zh-CN": `乘积相互抵消，条件数 ${condition.toExponential()}`,
      },
      args: [a, b],
    };
  };
  const wild = (n: number): Case<Pair> => {
    const draw = signed(logUniform(1e-8, 1e8));
    return {
      name: { en: `n = ${n}, magnitudes from 1e-8 to 1e8`, "zh-CN": `n = ${n}，数量级从 1e-8 到 1e8` },
      args: [rng.vector(n, draw), rng.vector(n, draw)],
    };
  };
  const tiny = like(rng, 20);
  const huge = like(rng, 20);
  return [
    ...(
      [
        [9, 1e4],
        [65, 1e6],
        [33, 1e8],
        [9, 1e10],
        [9, 3e12],
      ] as [number, number][]
    ).map(cancelling),
    // Exact, and alike to eleven digits.
    ...[2 ** -40, 2 ** -37].map((rest): Case<Pair> => ({
      name: {
        en: `two products that leave ${rest.toExponential(1)}`,
        "zh-CN": `两个乘积相抵，剩下 ${rest.toExponential(1)}`,
      },
      args: [vec(1, 1), vec(1 + rest, -1)],
    })),
    ...[1, 2, 3, 17, 256].map(wild),
    ...[1e-150, 1e-80, 1e80, 1e150].map((scale) => around(rng, scale)),
    {
      name: { en: "large where the other is zero", "zh-CN": "一个很大之处，另一个为零" },
      args: apart(rng, 1e9, 8),
    },
    {
      name: { en: "1e200 times larger where the other is zero", "zh-CN": "一个大 1e200 倍之处，另一个为零" },
      args: apart(rng, 1e200, 8),
    },
    {
      name: {
        en: "1e200 opposite a zero in a, 1e-150 beside it",
        "zh-CN": "a 中的 1e200 对着零，旁边是 1e-150",
      },
      args: [vec(1e200, 1), vec(0, 1e-150)],
    },
    {
      name: {
        en: "1e200 opposite a zero in b, 1e-150 beside it",
        "zh-CN": "b 中的 1e200 对着零，旁边是 1e-150",
      },
      args: [vec(0, 1e-150), vec(1e200, 1)],
    },
    {
      name: { en: "small products beside a large one", "zh-CN": "一个大乘积旁边的小乘积" },
      args: besideLarge(rng, 1e-12),
    },
    {
      name: { en: "a around 1e299, b around 1e-300", "zh-CN": "a 在 1e299 左右，b 在 1e-300 左右" },
      args: [tiny[0].map((x) => x * 1e299), tiny[1].map((x) => x * 1e-300)],
    },
    {
      name: { en: "a around 1e-300, b around 1e299", "zh-CN": "a 在 1e-300 左右，b 在 1e299 左右" },
      args: [huge[0].map((x) => x * 1e-300), huge[1].map((x) => x * 1e299)],
    },
    {
      name: { en: "a grows as b shrinks, 2⁻³³² to 2³³²", "zh-CN": "a 渐大而 b 渐小，从 2⁻³³² 到 2³³²" },
      args: opposed(rng, 332, 21),
    },
    {
      name: { en: "a subnormal", "zh-CN": "a 为次正规数" },
      args: [everSmaller(rng), rng.vector(6, ofLikeSize)],
    },
    {
      name: { en: "b subnormal", "zh-CN": "b 为次正规数" },
      args: [rng.vector(6, (r) => 2 ** 40 * ofLikeSize(r)), everSmaller(rng)],
    },
  ];
}
