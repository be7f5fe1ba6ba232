import { matmul } from "innerproduct/core";
import { describe, expect, test } from "vitest";
import { labParameters } from "#grader/exercise/lesson/lab-parameters.ts";
import { productCell } from "./cell.ts";
import { examples } from "./examples.ts";

describe("cell by cell", () => {
  test.each(["worked", "qk"] as const)("%s is the matrix product, each cell the sum of its pairs", (name) => {
    const { left, right } = examples[name];
    const whole = matmul(left, right);
    const cells = Array.from(whole.data, (_, index) => productCell(left, right, index));
    expect(cells.map(({ value }) => value)).toEqual([...whole.data]);
    for (const { pairs, value } of cells) {
      expect(pairs).toHaveLength(left.cols);
      expect(pairs.reduce((sum, [a, b]) => sum + a * b, 0)).toBe(value);
    }
  });

  test("the worked example gives [[2, 0], [0, 1]]", () => {
    expect([...matmul(examples.worked.left, examples.worked.right).data]).toEqual([2, 0, 0, 1]);
  });

  test("every example has fewer cells than there are steps", () => {
    const { max } = labParameters["matrix-product"].step;
    for (const { left, right } of Object.values(examples)) {
      expect(left.rows * right.cols).toBeLessThanOrEqual(max);
    }
  });

  test("without the transpose the core refuses, and says why", () => {
    const { left, right } = examples.mismatch;
    expect(() => matmul(left, right)).toThrow(/3 columns .* 2 rows/);
  });
});
