import { defineChallenge, refuseOutside, refuseShape } from "innerproduct/spec";
import type { Matrix } from "innerproduct/spec";
import { transposeOracle } from "innerproduct/core";

const SIDES = [1, 8] as const;
const ELEMENTS = [-1000, 1000] as const;

export default defineChallenge<[Matrix], Matrix>({
  asked: { en: "Some element must be wrong.", "zh-CN": "至少有一个元素是错的。" },
  decode: (a) => refuseShape(a, { rows: SIDES, cols: SIDES }) ?? refuseOutside(a.data, ELEMENTS) ?? [a],
  oracle: transposeOracle,
  bound: {
    formula: "0",
    source: {
      en: "A transpose moves numbers and rounds nothing",
      "zh-CN": "转置只是搬动数字，不作任何舍入",
    },
  },
  factor: 1,
});
