import { defineChallenge, refuseOutside, refuseShape } from "innerproduct/spec";
import type { Matrix } from "innerproduct/spec";
import { transposeOracle } from "innerproduct/core";

const SIDES = [1, 8] as const;
const ELEMENTS = [-1000, 1000] as const;

export default defineChallenge<[Matrix], Matrix>({
  asked: {
    en: "Some element must be wrong; 0 and −0 count as equal.",
    "zh-CN": "至少有一个元素是错的；0 和 −0 算相等。",
  },
  decode: (a) => refuseShape(a, { rows: SIDES, cols: SIDES }) ?? refuseOutside(a.data, ELEMENTS) ?? [a],
  // No wrong index turns −0 into 0: an element that was never written does.
  oracle: (a) => ({ ...transposeOracle(a), zeroSign: false }),
  bound: {
    formula: { en: "0, so that any difference counts", "zh-CN": "0，任何差别都算" },
    source: {
      en: "A transpose moves numbers and rounds nothing",
      "zh-CN": "转置只是搬动数字，不作任何舍入",
    },
  },
  factor: 1,
});
