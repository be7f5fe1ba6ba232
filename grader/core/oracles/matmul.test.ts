import * as fc from "fast-check";
import { expect, test } from "vitest";
import { matmul } from "../kernels/matmul.ts";
import { matrix, moderate } from "../testing/arbitraries.ts";
import { dotOracle } from "./dot.ts";
import { matmulOracle } from "./matmul.ts";

const fitting = fc
  .tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }))
  .chain(([n, m, k]) => fc.tuple(matrix(n, m, moderate), matrix(m, k, moderate)));

test("every cell is the exact dot product of its row and its column, with the bound of one", () => {
  fc.assert(
    fc.property(fitting, ([a, b]) => {
      const answer = matmulOracle(a, b);
      if (answer.kind !== "matrix") throw new Error("these shapes fit");
      expect([answer.rows, answer.cols]).toEqual([a.rows, b.cols]);
      for (let i = 0; i < a.rows; i++) {
        for (let j = 0; j < b.cols; j++) {
          const row = a.data.slice(i * a.cols, (i + 1) * a.cols);
          const column = Float64Array.from({ length: b.rows }, (_, t) => b.data[t * b.cols + j]);
          const cell = { value: answer.data[i * b.cols + j], bound: answer.bounds[i * b.cols + j] };
          expect({ kind: "number", ...cell }).toEqual(dotOracle(row, column));
        }
      }
    }),
  );
});

test("the kernel stays within a third of every bound", () => {
  fc.assert(
    fc.property(fitting, ([a, b]) => {
      const answer = matmulOracle(a, b);
      if (answer.kind !== "matrix") throw new Error("these shapes fit");
      const { data } = matmul(a, b);
      data.forEach((x, i) => expect(Math.abs(x - answer.data[i])).toBeLessThanOrEqual(answer.bounds[i] / 3));
    }),
  );
});
