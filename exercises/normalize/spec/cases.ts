import { awkwardLengths, integer, logUniform, signed } from "innerproduct/spec";
import type { Case, Rng } from "innerproduct/spec";
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
  const withNaN = like(rng, 5);
  withNaN[0][rng.int(0, 4)] = NaN;
  return [
    ...[1e-50, 1e-13, 1e-5, 1e5, 1e13, 1e50].map((scale) => around(rng, scale)),
    { name: { en: "small whole numbers", "zh-CN": "较小的整数" }, args: [rng.vector(12, integer(1, 9))] },
    { name: { en: "all negative", "zh-CN": "全为负数" }, args: [rng.vector(12, (r) => -r.uniform(1, 2))] },
    { name: { en: "zeros in between", "zh-CN": "中间夹着零" }, args: [vec(2, 0, -5, 0, 1)] },
    { name: { en: "the sum is zero", "zh-CN": "和为零" }, args: [vec(1, -2, 1)] },
    { name: { en: "longer zero vector", "zh-CN": "较长的零向量" }, args: [vec(0, -0, 0, 0, 0)] },
    { name: { en: "a NaN", "zh-CN": "有一个 NaN" }, args: withNaN },
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
