import { defineSpec } from "innerproduct/spec";
import type { Matrix, PerformanceSize } from "innerproduct/spec";
import { transposeOracle } from "innerproduct/core";
import { examples, shapes, stability, values } from "./spec/cases.ts";
import { LARGE, SMALL, SWEEP, mixed } from "./spec/inputs.ts";
import { laws } from "./spec/laws.ts";
import { mistakes } from "./spec/mistakes.ts";

export default defineSpec<[Matrix], Matrix>({
  oracle: transposeOracle,
  bound: {
    formula: {
      en: "0: got and expected are the same bits, and −0 is not 0",
      "zh-CN": "0：得到的与应得的逐位相同，且 −0 不同于 0",
    },
    source: {
      en: "A transpose only moves numbers; nothing is computed, so nothing is rounded",
      "zh-CN": "转置只移动数，不做计算，所以没有舍入",
    },
  },
  groups: { examples, shapes, values, stability },
  laws,
  purity: (rng) => [
    [mixed(rng, 1, 5)],
    [mixed(rng, 5, 1)],
    [mixed(rng, 4, 4)],
    [mixed(rng, 3, 7)],
    [{ rows: 2, cols: 2, data: Float64Array.of(1, 2, 2, 3) }],
  ],
  mistakes,
  performance: {
    sizes: [SMALL, LARGE].map(timed),
    sweep: SWEEP.map(timed),
    reference: "transpose",
    maxSlowdown: 80,
    growth: 1,
  },
  shrinking: { axes: [["rows", "cols"]] },
});

function timed([rows, cols]: readonly [number, number]): PerformanceSize<[Matrix]> {
  return {
    name: `${rows} × ${cols}`,
    n: rows * cols,
    operations: rows * cols,
    make: (rng) => [mixed(rng, rows, cols)],
  };
}
