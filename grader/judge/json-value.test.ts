import * as fc from "fast-check";
import { expect, it } from "vitest";
import { jsonExpected, jsonNumber, jsonValue, numberFromJson } from "./json-value.ts";

it("every number comes back from JSON as it was", () => {
  fc.assert(
    fc.property(fc.double(), (x) => {
      expect(numberFromJson(JSON.parse(JSON.stringify(jsonNumber(x))))).toBe(x);
    }),
  );
  expect([0, -0, NaN, Infinity, -Infinity, 1.5].map(jsonNumber)).toEqual([
    0,
    "-0",
    "NaN",
    "Infinity",
    "-Infinity",
    1.5,
  ]);
});

it("a value is kept with its kind and shape", () => {
  const data = Float64Array.of(1, -0, NaN, 2);
  expect(jsonValue(3)).toEqual({ kind: "number", value: 3 });
  expect(jsonValue(data)).toEqual({ kind: "vector", length: 4, data: [1, "-0", "NaN", 2], truncated: false });
  expect(jsonValue({ rows: 1, cols: 4, data })).toMatchObject({
    kind: "matrix",
    rows: 1,
    cols: 4,
    truncated: false,
  });
});

it("a large value is cut after 400 elements, and says so", () => {
  expect(jsonValue(new Float64Array(400))).toMatchObject({ length: 400, truncated: false });
  const cut = jsonValue(new Float64Array(401).fill(7));
  expect(cut).toMatchObject({ length: 401, truncated: true });
  expect(cut.kind === "vector" && cut.data).toEqual(Array<number>(400).fill(7));
});

it("an expected answer is its value without its bounds", () => {
  const data = Float64Array.of(1, 2);
  const bounds = new Float64Array(2);
  expect(jsonExpected({ kind: "throws" })).toEqual({ kind: "throws" });
  expect(jsonExpected({ kind: "number", value: 4, bound: 1 })).toEqual({ kind: "number", value: 4 });
  expect(jsonExpected({ kind: "vector", data, bounds })).toEqual({
    kind: "vector",
    length: 2,
    data: [1, 2],
    truncated: false,
  });
  expect(jsonExpected({ kind: "matrix", rows: 2, cols: 1, data, bounds })).toMatchObject({
    kind: "matrix",
    rows: 2,
    cols: 1,
  });
});
