/** Numbers and values as a verdict record carries them. */
import type { Expected, Value } from "../exercise/value.ts";
import type { Failure, JsonNumber, JsonValue } from "./verdict.ts";

/** Elements kept of a large value: enough for a heat map of 20 × 20. */
const elementsMax = 400;

export function jsonNumber(value: number): JsonNumber {
  if (Object.is(value, -0)) return "-0";
  if (Number.isNaN(value)) return "NaN";
  if (value === Infinity) return "Infinity";
  return value === -Infinity ? "-Infinity" : value;
}

export function numberFromJson(value: JsonNumber): number {
  return typeof value === "number" ? value : Number(value);
}

export function jsonValue(value: Value): JsonValue {
  if (typeof value === "number") return { kind: "number", value: jsonNumber(value) };
  if (value instanceof Float64Array) return { kind: "vector", length: value.length, ...firstElements(value) };
  return { kind: "matrix", rows: value.rows, cols: value.cols, ...firstElements(value.data) };
}

export function jsonExpected(expected: Expected): Failure["expected"] {
  return expected.kind === "throws" ? { kind: "throws" } : jsonExact(expected);
}

/** The right answer without its bounds. */
export function jsonExact(expected: Exclude<Expected, { kind: "throws" }>): JsonValue {
  if (expected.kind === "number") return jsonValue(expected.value);
  return jsonValue(
    expected.kind === "vector"
      ? expected.data
      : { rows: expected.rows, cols: expected.cols, data: expected.data },
  );
}

function firstElements(data: Float64Array): { data: JsonNumber[]; truncated: boolean } {
  return {
    data: Array.from(data.subarray(0, elementsMax), jsonNumber),
    truncated: data.length > elementsMax,
  };
}
