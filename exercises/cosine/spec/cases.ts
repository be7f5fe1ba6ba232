import { awkwardLengths, illConditionedDot, integer, logUniform, signed } from "innerproduct/spec";
import type { Case, Rng } from "innerproduct/spec";
import {
  LARGE,
  SMALL,
  beyond,
  like,
  long,
  ofLikeSize,
  opposed,
  peaked,
  scaled,
  twice,
  vec,
  withAt,
} from "./inputs.ts";
import type { Pair } from "./inputs.ts";

export function examples(): Case<Pair>[] {
  return [
    { name: { en: "16.26° apart", "zh-CN": "夹角 16.26°" }, args: [vec(3, 4), vec(4, 3)] },
    { name: { en: "one twice the other", "zh-CN": "一个是另一个的两倍" }, args: [vec(1, 2), vec(2, 4)] },
    { name: { en: "perpendicular", "zh-CN": "互相垂直" }, args: [vec(1, 0), vec(0, 1)] },
    { name: { en: "opposite", "zh-CN": "方向相反" }, args: [vec(3, 4), vec(-3, -4)] },
    { name: { en: "cat and dog", "zh-CN": "猫和狗" }, args: [vec(0.8, 0.6, 0.2), vec(0.7, 0.5, 0.3)] },
    { name: { en: "a zero vector", "zh-CN": "一个零向量" }, args: [vec(0, 0), vec(1, 2)] },
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
  ].filter((n) => n > 1);
  return [
    // Powers of two only: a vector of one element is parallel to any other, and clamping belongs to `stability`.
    { name: { en: "n = 1, same sign", "zh-CN": "n = 1，同号" }, args: [vec(2), vec(4)] },
    { name: { en: "n = 1, opposite signs", "zh-CN": "n = 1，异号" }, args: [vec(-2), vec(0.5)] },
    ...lengths.map((n): Case<Pair> => ({ name: `n = ${n}`, args: like(rng, n) })),
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
      args: [vec(3, 4, 0, 0), vec(3, 4, 0, 0)],
      same: [0, 1],
    },
  ];
}

/** Magnitudes at which the plain formula is safe; the rest belongs to `stability`. */
export function values(rng: Rng): Case<Pair>[] {
  const moderate = [1e-50, 1e-20, 1e-9, 1e9, 1e20, 1e50].map((scale): Case<Pair> => ({
    name: { en: `both around ${scale}`, "zh-CN": `两者都在 ${scale} 左右` },
    args: scaled(like(rng, 33), scale, scale),
  }));
  const zeros = new Float64Array(3);
  return [
    ...moderate,
    // Products and their sums need more than 32 bits.
    ...[24_000, 2_400_000].map((least): Case<Pair> => ({
      name: {
        en: `eight whole numbers of ${least} and more`,
        "zh-CN": `八个不小于 ${least} 的整数`,
      },
      args: [rng.vector(8, integer(least, (4 * least) / 3)), rng.vector(8, integer(least, (4 * least) / 3))],
    })),
    {
      name: { en: "large mean, small differences", "zh-CN": "均值大，差异小" },
      args: [vec(101, 99, 100), vec(99, 101, 100)],
    },
    {
      name: { en: "all negative against all positive", "zh-CN": "全为负数与全为正数" },
      args: [vec(-1, -2, -2), vec(2, 1, 2)],
    },
    {
      name: { en: "zeros in between", "zh-CN": "中间夹着零" },
      args: [vec(2, 0, 5, 0, 1), vec(3, 7, 0, 0, 4)],
    },
    { name: { en: "zero vector first", "zh-CN": "零向量在前" }, args: [zeros, rng.vector(3, ofLikeSize)] },
    { name: { en: "zero vector second", "zh-CN": "零向量在后" }, args: [rng.vector(3, ofLikeSize), zeros] },
    { name: { en: "two zero vectors", "zh-CN": "两个零向量" }, args: [zeros, zeros] },
    {
      name: { en: "one zero vector passed twice", "zh-CN": "同一个零向量传入两次" },
      args: [zeros, zeros],
      same: [0, 1],
    },
    { name: { en: "minus zero is zero", "zh-CN": "负零也是零" }, args: [vec(-0, -0), vec(1, 2)] },
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
    ...[
      [40, 37],
      [300, 291],
    ].flatMap(([n, place]) => farIn(rng, n!, place!)),
    { name: { en: "nothing but NaN", "zh-CN": "只有 NaN" }, args: [vec(NaN), vec(2)] },
    { name: { en: "infinity in a", "zh-CN": "a 中有无穷大" }, args: [vec(Infinity, 1), vec(1, 1)] },
    {
      name: { en: "minus infinity in b", "zh-CN": "b 中有负无穷大" },
      args: [vec(1, 1, 2), vec(3, -Infinity, 1)],
    },
    {
      name: { en: "minus infinity in a", "zh-CN": "a 中有负无穷大" },
      args: [vec(1, 1, -Infinity), vec(3, 2, 1)],
    },
    { name: { en: "zero against infinity", "zh-CN": "零对无穷大" }, args: [vec(0, 1), vec(Infinity, 1)] },
    { name: { en: "nothing but infinity", "zh-CN": "只有无穷大" }, args: [vec(Infinity), vec(1)] },
    {
      name: { en: "one object with a NaN passed twice", "zh-CN": "同一个含 NaN 的对象传入两次" },
      args: [vec(1, NaN), vec(1, NaN)],
      same: [0, 1],
    },
    {
      name: { en: "one object with an infinity passed twice", "zh-CN": "同一个含无穷大的对象传入两次" },
      args: [vec(1, Infinity), vec(1, Infinity)],
      same: [0, 1],
    },
    { name: { en: "nearly parallel", "zh-CN": "近乎平行" }, args: [vec(1, 0), vec(1, 1e-6)] },
    // From 1 - 1e-7 to 1 - 5e-14.
    ...["5e-4", "4e-5", "5e-6", "5e-7", "3e-7"].map((tilt, i): Case<Pair> => ({
      name: { en: `tilted by ${tilt}`, "zh-CN": `偏斜 ${tilt}` },
      args: [vec(1, 0), vec(i % 2 === 0 ? 1 : -1, Number(tilt))],
    })),
    { name: { en: "nearly opposite", "zh-CN": "近乎反向" }, args: [vec(1, 0), vec(-1, 1e-6)] },
    {
      name: { en: "nearly of length 1", "zh-CN": "长度近乎 1" },
      args: [vec(1 + 1e-7, 0), vec(0.6, 0.8)],
    },
  ];
}

/** What is no number behind whole blocks, in either vector. */
function farIn(rng: Rng, n: number, place: number): Case<Pair>[] {
  return ([0, 1] as const).flatMap((which) =>
    [NaN, Infinity].map((value): Case<Pair> => {
      const name = which === 0 ? "a" : "b";
      return {
        name: {
          en: `${name}[${place}] of ${n} is ${value}`,
          "zh-CN": `${n} 个中的 ${name}[${place}] 是 ${value}`,
        },
        args: withAt(like(rng, n), which, place, value),
      };
    }),
  );
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

export function stability(rng: Rng): Case<Pair>[] {
  const sized = ([forA, forB]: [number, number]): Case<Pair> => ({
    name: { en: `a around ${forA}, b around ${forB}`, "zh-CN": `a 在 ${forA} 左右，b 在 ${forB} 左右` },
    args: scaled(like(rng, 20), forA, forB),
  });
  const sizes: [number, number][] = [
    [1e100, 1e100],
    [1e-100, 1e-100],
    [1e200, 1e200],
    [1e-200, 1e-200],
    [1e200, 1e-200],
    [5e299, 5e299],
    [1e-300, 1e-300],
    [1e-300, 5e299],
    [5e299, 1e-300],
    [1, 1e200],
    [1e-200, 1],
    // The squares are subnormal: neither 0 nor right.
    [1e-161, 1],
    [1, 1e-161],
    [1e-158, 1],
    [1, 1e-156],
    // Only the sum of the squares overflows.
    [3e153, 1],
    [1e8, 1e-8],
  ];
  const wild = signed(logUniform(1e-8, 1e8));
  const cancelling = illConditionedDot(rng, 33, 1e6);
  const nearlyLost = illConditionedDot(rng, 33, 1e12);
  return [
    { name: { en: "(1e200) against itself", "zh-CN": "(1e200) 与自身" }, args: [vec(1e200), vec(1e200)] },
    { name: { en: "(1e-200) against itself", "zh-CN": "(1e-200) 与自身" }, args: [vec(1e-200), vec(1e-200)] },
    {
      name: { en: "the largest element last, either sign", "zh-CN": "最大的元素在末尾，一正一负" },
      args: [vec(1, 1e200), vec(1, -1e200)],
    },
    {
      name: { en: "the largest element first, either sign", "zh-CN": "最大的元素在开头，一正一负" },
      args: [vec(1e200, 1), vec(-1e200, 1)],
    },
    ...sizes.map(sized),
    ...beyond(1, rng, 4).map((args): Case<Pair> => ({
      name: { en: "parallel: 1, and not beyond", "zh-CN": "平行：恰为 1，不得超出" },
      args,
    })),
    ...beyond(-1, rng, 4).map((args): Case<Pair> => ({
      name: { en: "opposite: −1, and not beyond", "zh-CN": "反向：恰为 −1，不得超出" },
      args,
    })),
    ...[65, 1_000].flatMap((n, i) =>
      beyond(i === 0 ? 1 : -1, rng, 1, n).map((args): Case<Pair> => ({
        name: { en: `${n} elements, on one line: not beyond 1`, "zh-CN": `${n} 个元素，共线：不得超出 1` },
        args,
      })),
    ),
    // Not drawn: the plain formula ends up so far beyond 1 that rounding to fifteen digits does not bring it back.
    ...[2.1, -2.1].map((x): Case<Pair> => ({
      name: {
        en: `999 times 0.7, and 999 times ${x}: not beyond 1`,
        "zh-CN": `999 个 0.7 与 999 个 ${x}：不得超出 1`,
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
    ...[1, 3, 50].map((n): Case<Pair> => {
      const a = rng.vector(n, wild);
      return {
        name: { en: `parallel, n = ${n}`, "zh-CN": `平行，n = ${n}` },
        args: [a, a.map((x) => -x * 2 ** 300)],
      };
    }),
    {
      name: { en: "one long object passed twice", "zh-CN": "同一个很长的对象传入两次" },
      ...twice(rng, 131_071),
    },
    ...[17, 256].map((n): Case<Pair> => ({
      name: { en: `n = ${n}, magnitudes from 1e-8 to 1e8`, "zh-CN": `n = ${n}，数量级从 1e-8 到 1e8` },
      args: [rng.vector(n, wild), rng.vector(n, wild)],
    })),
    {
      name: { en: "nearly perpendicular by cancellation", "zh-CN": "因相互抵消而近乎垂直" },
      args: [cancelling.a, cancelling.b],
    },
    {
      name: { en: "perpendicular but for the twelfth digit", "zh-CN": "直到第十二位都像是垂直" },
      args: [nearlyLost.a, nearlyLost.b],
    },
    {
      name: { en: "nearly perpendicular without cancellation", "zh-CN": "并无抵消而近乎垂直" },
      args: opposed(rng, 40, 21),
    },
    ...["1e-150", "1e-140", "1e-100", "1e100", "1e140", "1e150"].map((level): Case<Pair> => ({
      name: {
        en: `hardly anything in common, around ${level}`,
        "zh-CN": `几乎毫无共同之处，在 ${level} 左右`,
      },
      args: scaled([vec(1, 1e-15), vec(0, 1)], Number(level), Number(level)),
    })),
    {
      name: { en: "1100 elements, the largest at the end", "zh-CN": "1100 个元素，最大的在最后" },
      args: peaked(rng, 1_100, 1_099),
    },
    {
      name: { en: "300 elements, the largest at an odd place", "zh-CN": "300 个元素，最大的在奇数位置上" },
      args: peaked(rng, 300, 151),
    },
    {
      name: {
        en: "next to nothing in common, around 1e-150",
        "zh-CN": "毫无共同之处，只差一点点，在 1e-150 左右",
      },
      args: [vec(2e-150, 0), vec(1.23456e-165, 2e-150)],
    },
    {
      name: { en: "hardly anything in common", "zh-CN": "几乎毫无共同之处" },
      args: [vec(1, 1e-20), vec(2e-22, 1)],
    },
  ];
}
