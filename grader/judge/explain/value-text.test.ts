import { describe, expect, it } from "vitest";
import type { JsonNumber } from "../verdict.ts";
import { formatValue } from "./value-text.ts";

const ones = (n: number): JsonNumber[] => Array.from({ length: n }, () => 1);
const sixteen = ones(16).join(", ");

describe("formatValue", () => {
  it("writes a number as it is", () => {
    expect(formatValue({ kind: "number", value: "-Infinity" })).toBe("−∞");
  });

  it("writes a vector of up to 16 elements in full", () => {
    expect(formatValue({ kind: "vector", length: 3, data: [1, "NaN", "-0"], truncated: false })).toBe(
      "[1, NaN, −0]",
    );
    expect(formatValue({ kind: "vector", length: 16, data: ones(16), truncated: false })).toBe(
      `[${sixteen}]`,
    );
    expect(formatValue({ kind: "vector", length: 0, data: [], truncated: false })).toBe("[]");
  });

  it("writes 16 elements of a longer one, and how long it is", () => {
    expect(formatValue({ kind: "vector", length: 17, data: ones(17), truncated: false })).toBe(
      `[${sixteen}, …] (n = 17)`,
    );
    expect(formatValue({ kind: "vector", length: 9000, data: ones(64), truncated: true })).toBe(
      `[${sixteen}, …] (n = 9000)`,
    );
  });

  it("writes a matrix with its shape before its elements", () => {
    expect(formatValue({ kind: "matrix", rows: 1, cols: 2, data: [3, 4], truncated: false })).toBe(
      "1 × 2 [3, 4]",
    );
    expect(formatValue({ kind: "matrix", rows: 4, cols: 4, data: ones(16), truncated: false })).toBe(
      `4 × 4 [${sixteen}]`,
    );
    expect(formatValue({ kind: "matrix", rows: 6, cols: 3, data: ones(18), truncated: false })).toBe(
      `6 × 3 [${sixteen}, …]`,
    );
  });
});
