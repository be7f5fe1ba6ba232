import { defineChallenge, refuseOutside, refuseShape, rowOf } from "innerproduct/spec";
import type { Expected, Matrix, Vector } from "innerproduct/spec";
import { attentionOracle } from "innerproduct/core";

/** The query and 2 to 16 keys. */
const ROWS = [3, 17] as const;
const COLS = [1, 64] as const;
const ELEMENTS = [-1, 1] as const;
const DISTANCE = 0.4;

export default defineChallenge<[Vector, Matrix], Matrix>({
  asked: {
    en: "Some weight must be off by 0.4 or more.",
    "zh-CN": "至少有一个权重的偏差达到 0.4。",
  },
  decode: (input) =>
    refuseShape(input, { rows: ROWS, cols: COLS }) ??
    refuseOutside(input.data, ELEMENTS) ?? [rowOf(input, 0), keysOf(input)],
  oracle: scaledWeights,
  bound: {
    formula: "0.4",
    source: {
      en: "Compared with softmax(k·q/√d), Vaswani et al. 2017, §3.2.1",
      "zh-CN": "与 softmax(k·q/√d) 相比，Vaswani et al. 2017 §3.2.1",
    },
  },
  factor: 1,
});

function keysOf({ rows, cols, data }: Matrix): Matrix {
  return { rows: rows - 1, cols, data: data.slice(cols) };
}

/** Attention to the rows of the unit matrix gives the weights themselves. */
function scaledWeights(q: Vector, k: Matrix): Expected {
  const units: Matrix = { rows: k.rows, cols: k.rows, data: new Float64Array(k.rows ** 2) };
  for (let j = 0; j < k.rows; j++) units.data[j * k.rows + j] = 1;
  const exact = attentionOracle({ rows: 1, cols: q.length, data: q }, k, units);
  if (exact.kind === "throws") return exact;
  return { kind: "vector", data: exact.data, bounds: new Float64Array(k.rows).fill(DISTANCE) };
}
