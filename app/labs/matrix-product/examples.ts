import { type Matrix, transpose } from "innerproduct/core";
import type { LabValues } from "#grader/exercise/lesson/lab-parameters.ts";

export type ExampleName = LabValues<"matrix-product">["example"];

export interface Example {
  left: Matrix;
  right: Matrix;
  /** Whether the right factor is Kᵀ or, as somebody might try first, K itself. */
  rightName: "Kᵀ" | "K";
}

const pair = matrix([1, 0, 1], [0, 1, 0]);

export const examples: Record<ExampleName, Example> = {
  worked: { left: pair, right: transpose(pair), rightName: "Kᵀ" },
  qk: {
    left: matrix([1, 2], [3, -1], [0, 2]),
    right: transpose(matrix([2, 1], [-1, 1], [0, 3], [1, -2])),
    rightName: "Kᵀ",
  },
  mismatch: { left: pair, right: pair, rightName: "K" },
};

function matrix(...rows: number[][]): Matrix {
  return { rows: rows.length, cols: rows[0]?.length ?? 0, data: Float64Array.from(rows.flat()) };
}
