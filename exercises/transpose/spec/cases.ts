import { integer, logUniform, signed, subnormal, sweptSizes } from "innerproduct/spec";
import type { Case, Matrix, Rng } from "innerproduct/spec";
import { LARGE, SMALL, besidePowers, counting, large, matrix, mixed, symmetric } from "./inputs.ts";

export function examples(): Case<[Matrix]>[] {
  return [
    { name: "2 × 3", args: [counting(2, 3)] },
    { name: "2 × 2", args: [counting(2, 2)] },
    { name: { en: "a row becomes a column", "zh-CN": "一行变成一列" }, args: [matrix(1, 3, [7, 8, 9])] },
    {
      name: { en: "two keys of three numbers", "zh-CN": "两个 key，各三个数" },
      args: [matrix(2, 3, [1, 0, 1, 0, 1, 0])],
    },
    { name: { en: "0 × 4 becomes 4 × 0", "zh-CN": "0 × 4 变成 4 × 0" }, args: [matrix(0, 4, [])] },
  ];
}

export function shapes(rng: Rng): Case<[Matrix]>[] {
  const sizes: (readonly [number, number])[] = [
    [0, 0],
    [0, 1],
    [3, 0],
    [1, 1],
    [1, 2],
    [2, 1],
    [1, 100],
    [100, 1],
    [3, 3],
    [3, 5],
    [5, 3],
    [7, 8],
    [8, 8],
    [9, 7],
    [15, 17],
    [16, 16],
    [17, 15],
    [31, 33],
    [32, 32],
    [33, 31],
    [64, 65],
    [65, 64],
    [2, 500],
    [500, 3],
    [100, 257],
    // Whole blocks of up to 512 and no rest, along either axis.
    [1, 256],
    [2, 256],
    [256, 2],
    [1, 512],
    [512, 1],
    // A square behind whole square tiles.
    [100, 100],
    // k · (1 / cols) falls short of a whole number.
    [2, 49],
    [49, 2],
    [2, 98],
    [3, 103],
    [2, 107],
    [2, 161],
    // One after the other: written without a sign between, both are “112”.
    [1, 12],
    [11, 2],
    // rows · 1000 + cols, rows · 1024 + cols and (rows << 16) | cols are what they are for 2 × 500, or 1 × 500.
    [1, 500],
    [1, 1_500],
    [1, 1_524],
    [1, 66_036],
    SMALL,
    LARGE,
  ];
  return [
    ...[...sizes, ...sweptSizes(2)].map(([rows, cols]): Case<[Matrix]> => ({
      name: `${rows} × ${cols}`,
      args: [mixed(rng, rows, cols)],
    })),
    { name: "401 × 500", ...large(rng, 401, 500) },
    { name: "1 × 262144", ...large(rng, 1, 262_144) },
    { name: "262143 × 1", ...large(rng, 262_143, 1) },
    {
      name: { en: "a view into a larger buffer", "zh-CN": "较大缓冲区中的视图" },
      args: [mixed(rng, 5, 6)],
      views: true,
    },
    {
      name: { en: "a view of 20 × 33 into a larger buffer", "zh-CN": "较大缓冲区中的 20 × 33 视图" },
      args: [mixed(rng, 20, 33)],
      views: true,
    },
    {
      name: { en: "a square view into a larger buffer", "zh-CN": "较大缓冲区中的方阵视图" },
      args: [mixed(rng, 4, 4)],
      views: true,
    },
  ];
}

export function values(rng: Rng): Case<[Matrix]>[] {
  const all = signed(logUniform(1e-300, 1e300));
  return [
    {
      name: { en: "magnitudes from 1e-300 to 1e300", "zh-CN": "数量级从 1e-300 到 1e300" },
      args: [rng.matrix(9, 13, all)],
    },
    {
      name: { en: "fractions with all their digits", "zh-CN": "位数齐全的小数" },
      args: [matrix(2, 3, [0.1, 1 / 3, 0.7, Math.PI, 2 ** -40, 1e-9])],
    },
    {
      name: { en: "whole numbers beyond 2³²", "zh-CN": "超过 2³² 的整数" },
      args: [rng.matrix(4, 6, integer(-(2 ** 50), 2 ** 50))],
    },
    { name: { en: "many equal numbers", "zh-CN": "许多相等的数" }, args: [rng.matrix(6, 9, integer(1, 3))] },
    {
      name: { en: "mostly zeros", "zh-CN": "大多是零" },
      args: [rng.matrix(8, 5, (r) => (r.next() < 0.8 ? 0 : 1))],
    },
    { name: { en: "symmetric", "zh-CN": "对称矩阵" }, args: [symmetric(rng)] },
    ...[2 ** -52, 1e-13, 1].map((change): Case<[Matrix]> => ({
      name: {
        en: `symmetric but for one pair, by ${change.toExponential(0)}`,
        "zh-CN": `只有一对不对称，相差 ${change.toExponential(0)}`,
      },
      args: [symmetric(rng, (x) => x + Math.sign(x) * change)],
    })),
    {
      name: { en: "equal in the first, the last and the middle place", "zh-CN": "首、尾与正中的数相等" },
      args: [matrix(3, 5, [2, 1, 3, 4, 5, 6, 7, 2, 8, 9, 0, 3, 1, 4, 2])],
    },
    {
      name: { en: "whole numbers beside every power of two", "zh-CN": "每个 2 的幂旁边的整数" },
      args: [besidePowers()],
    },
  ];
}

export function stability(rng: Rng): Case<[Matrix]>[] {
  const special = [NaN, Infinity, -Infinity, -0, 0, Number.MAX_VALUE, Number.MIN_VALUE, -Number.MIN_VALUE];
  return [
    {
      name: { en: "minus zero stays minus zero", "zh-CN": "负零仍是负零" },
      args: [matrix(2, 3, [-0, 1, 0, -1, -0, 2])],
    },
    {
      // As text both are “0”: who remembers answers by that has the one above.
      name: { en: "zero stays zero", "zh-CN": "零仍是零" },
      args: [matrix(2, 3, [0, 1, 0, -1, 0, 2])],
    },
    {
      name: { en: "NaN stays in its place", "zh-CN": "NaN 不失其位" },
      args: [matrix(3, 2, [1, NaN, 3, 4, 5, NaN])],
    },
    {
      name: { en: "symmetric but for a NaN", "zh-CN": "除一个 NaN 外对称" },
      args: [symmetric(rng, () => NaN)],
    },
    {
      name: { en: "symmetric but for the sign of a zero", "zh-CN": "除一个零的符号外对称" },
      args: [matrix(3, 3, [1, 0, 2, -0, 3, 4, 2, 4, 5])],
    },
    {
      name: { en: "nothing but zeros of either sign", "zh-CN": "全是零，有正有负" },
      args: [matrix(2, 3, [0, -0, 0, 0, -0, -0])],
    },
    {
      name: { en: "infinities", "zh-CN": "无穷大" },
      args: [matrix(2, 3, [Infinity, 1, -Infinity, 2, 3, Infinity])],
    },
    {
      name: { en: "the largest numbers", "zh-CN": "最大的数" },
      args: [matrix(2, 2, [Number.MAX_VALUE, 1, -Number.MAX_VALUE, 2 ** 1023])],
    },
    { name: { en: "subnormal numbers", "zh-CN": "次正规数" }, args: [rng.matrix(5, 4, subnormal)] },
    {
      name: { en: "every special number among ordinary ones", "zh-CN": "普通数中夹着各种特殊数" },
      args: [matrix(4, 6, sprinkled(rng, special, 24))],
    },
  ];
}

/** Each special number at least once, ordinary ones between, in random order. */
function sprinkled(rng: Rng, special: number[], count: number): number[] {
  const ordinary = rng.vector(count - special.length);
  return rng.shuffle([...special, ...ordinary]);
}
