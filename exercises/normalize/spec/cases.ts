import { awkwardLengths, integer, logUniform, signed, spoiltPlaces } from "innerproduct/spec";
import type { Case, Rng, Vector } from "innerproduct/spec";
import { LARGE, SMALL, like, long, vec } from "./inputs.ts";
import type { Input } from "./inputs.ts";

export function examples(): Case<Input>[] {
  return [
    { name: { en: "3, 4 becomes 0.6, 0.8", "zh-CN": "3、4 变成 0.6、0.8" }, args: [vec(3, 4)] },
    { name: { en: "the same direction", "zh-CN": "同一个方向" }, args: [vec(30, 40)] },
    { name: { en: "one negative number", "zh-CN": "一个负数" }, args: [vec(-7)] },
    { name: { en: "a unit vector already", "zh-CN": "本来就是单位向量" }, args: [vec(0, 1, 0)] },
    { name: { en: "a zero vector", "zh-CN": "零向量" }, args: [vec(0, 0)] },
    { name: { en: "empty", "zh-CN": "空向量" }, args: [vec()] },
  ];
}

export function shapes(rng: Rng): Case<Input>[] {
  return [
    ...[...awkwardLengths(129), 1_000, SMALL, LARGE].map((n): Case<Input> => ({
      name: `n = ${n}`,
      args: like(rng, n),
    })),
    { name: "n = 131071", ...long(rng, 131_071) },
    {
      name: { en: "a view into a larger buffer", "zh-CN": "较大缓冲区中的视图" },
      args: like(rng, 13),
      views: true,
    },
  ];
}

/** Magnitudes whose squares are safe; the rest belongs to `stability`. */
export function values(rng: Rng): Case<Input>[] {
  return [
    ...[1e-50, 1e-13, 1e-5, 1e5, 1e13, 1e50].map((scale) => around(rng, scale)),
    { name: { en: "small whole numbers", "zh-CN": "较小的整数" }, args: [rng.vector(12, integer(1, 9))] },
    // Products and their sums need more than 32 bits.
    ...[24_000, 2_400_000].map((least): Case<Input> => ({
      name: {
        en: `eight whole numbers of ${least} and more`,
        "zh-CN": `八个不小于 ${least} 的整数`,
      },
      args: [rng.vector(8, integer(least, (4 * least) / 3))],
    })),
    { name: { en: "all negative", "zh-CN": "全为负数" }, args: [rng.vector(12, (r) => -r.uniform(1, 2))] },
    { name: { en: "zeros in between", "zh-CN": "中间夹着零" }, args: [vec(2, 0, -5, 0, 1)] },
    { name: { en: "the sum is zero", "zh-CN": "和为零" }, args: [vec(1, -2, 1)] },
    { name: { en: "longer zero vector", "zh-CN": "较长的零向量" }, args: [vec(0, -0, 0, 0, 0)] },
    ...[30, 34, 38, 42, 46, 50].map((k, i): Case<Input> => ({
      name: {
        en: `999 elements of 2^-${k / 2} ${i % 2 === 0 ? "before" : "behind"} a 1: their squares add up`,
        "zh-CN": `一个 1 ${i % 2 === 0 ? "前面" : "后面"}有 999 个 2^-${k / 2}：它们的平方积少成多`,
      },
      args: [new Float64Array(1_000).fill(2 ** (-k / 2)).with(i % 2 === 0 ? 999 : 0, 1)],
    })),
    {
      name: {
        en: "999 elements of 0.0007 behind a 1: single precision shows",
        "zh-CN": "一个 1 后面有 999 个 0.0007：单精度会露馅",
      },
      args: [new Float64Array(1_000).fill(0.0007).with(0, 1)],
    },
    ...[1 + 4.5e-15, 1 + 4.7e-15].map((x): Case<Input> => ({
      name: { en: `more than 15 digits: ${x}`, "zh-CN": `超过 15 位有效数字：${x}` },
      args: [vec(x * 1e-9, 1)],
    })),
    ...[...spoiltPlaces, { n: 40, at: 37 }, { n: 300, at: 291 }].map(({ n, at }): Case<Input> => ({
      name: { en: `NaN is element ${at + 1} of ${n}`, "zh-CN": `${n} 个元素中第 ${at + 1} 个是 NaN` },
      args: [like(rng, n)[0].with(at, NaN)],
    })),
    { name: { en: "a NaN among zeros", "zh-CN": "零中夹着 NaN" }, args: [vec(0, NaN, 0)] },
    { name: { en: "a zero beside a NaN", "zh-CN": "NaN 旁边有零" }, args: [vec(0, NaN, 3)] },
  ];
}

export function stability(rng: Rng): Case<Input>[] {
  const wild = signed(logUniform(1e-8, 1e8));
  const wildest = signed(logUniform(1e-300, 1e300));
  return [
    { name: "(1e200)", args: [vec(1e200)] },
    { name: "(-1e-200)", args: [vec(-1e-200)] },
    { name: "(3e-157, 4e-157)", args: [vec(3e-157, 4e-157)] },
    // Sums that are kept apart by size have to meet in the end, wherever one ends and the next begins.
    ...[-160, -154, -148, -142, -136, -130, 130, 136, 142, 148, 154, 160].map((k): Case<Input> => ({
      name: { en: `from 1e${k} down in steps of a hundredth`, "zh-CN": `从 1e${k} 起，逐个缩小一百倍` },
      args: [descending(10 ** k)],
    })),
    { name: "(9e-200, -1e200)", args: [vec(9e-200, -1e200)] },
    ...[1e200, 1e-200].map((size): Case<Input> => ({
      name: { en: `${size} and −${size}: their sum is 0`, "zh-CN": `${size} 与 −${size}：其和为 0` },
      args: [vec(size, -size)],
    })),
    // Squares that are subnormal are not 0, and of few digits; at 3e153 only their sum overflows.
    ...[1e-161, 1e-160, 1e-158, 1e-156, 3e153].map((scale) => around(rng, scale)),
    ...[1e-300, 1e-250, 1e-200, 1e-165, 1e-100, 1e100, 1e160, 1e200, 1e250, 5e299].map((scale) =>
      around(rng, scale),
    ),
    ...[2, 17, 256].map((n): Case<Input> => ({
      name: { en: `n = ${n}, magnitudes from 1e-8 to 1e8`, "zh-CN": `n = ${n}，数量级从 1e-8 到 1e8` },
      args: [rng.vector(n, wild)],
    })),
    {
      name: { en: "magnitudes from 1e-300 to 1e300", "zh-CN": "数量级从 1e-300 到 1e300" },
      args: [rng.vector(20, wildest)],
    },
  ];
}

function around(rng: Rng, scale: number): Case<Input> {
  return {
    name: { en: `around ${scale}`, "zh-CN": `在 ${scale} 左右` },
    args: [like(rng, 33)[0].map((x) => x * scale)],
  };
}

/** Four elements: a hundred times smaller each, so that the square of the last one still counts. */
function descending(largest: number): Vector {
  return vec(0.7e-6 * largest, 1.3 * largest, -0.8e-4 * largest, 0.9e-2 * largest);
}
