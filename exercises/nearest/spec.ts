import { defineSpec } from "innerproduct/spec";
import type { PerformanceSize, Vector } from "innerproduct/spec";
import { nearest, nearestIsClear, nearestOracle } from "innerproduct/core";
import { errors, examples, shapes, stability, values } from "./spec/cases.ts";
import { LARGE, SMALL, clear, search, tied } from "./spec/inputs.ts";
import type { Search } from "./spec/inputs.ts";
import { laws } from "./spec/laws.ts";
import { mistakes } from "./spec/mistakes.ts";

export default defineSpec<Search, Vector>({
  oracle: nearestOracle,
  bound: {
    formula: {
      en: "0: the very same indices in the same order",
      "zh-CN": "0：下标相同，次序也相同",
    },
    source: {
      en: "Cosines that are not equal are further apart here than both may err (Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., §3.1), so rounding cannot change the order",
      "zh-CN":
        "这里不相等的余弦，相差都大于两者的误差界之和（Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., §3.1），所以舍入改变不了次序",
    },
  },
  groups: { examples, shapes, values, errors, stability },
  laws,
  purity: (rng) => [
    search(rng, 7, 4, 3),
    search(rng, 16, 8, 16),
    tied(rng, 9, 9),
    search(rng, 5, 3, 0),
    search(rng, 100, 12, 20),
  ],
  mistakes,
  performance: {
    sizes: [SMALL, LARGE].map(timed),
    reference: "nearest",
    maxSlowdown: 100,
    growth: 1,
    expect: (q, keys, k) => ({ kind: "vector", data: nearest(q, keys, k), bounds: new Float64Array(k) }),
  },
  shrinking: {
    axes: [["d"], ["m", "d"], []],
    asked: (q, keys, k) =>
      [...q, ...keys.data].every(Number.isFinite) &&
      q.length > 0 &&
      k <= keys.rows &&
      nearestIsClear(q, keys),
  },
});

function timed([rows, cols]: readonly [number, number]): PerformanceSize<Search> {
  return {
    name: `${rows} × ${cols}, k = 10`,
    n: rows * cols,
    operations: 3 * rows * cols,
    // Chance brings two cosines of a thousand within their rounding once in millions of draws: drawn again.
    make: (rng) => clear(rng, (r) => search(r, rows, cols, 10)),
  };
}
