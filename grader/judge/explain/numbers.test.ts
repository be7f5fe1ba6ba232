import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonNumber } from "../json-value.ts";
import {
  errorOf,
  formatInterval,
  formatMagnitude,
  formatNumber,
  formatRatio,
  isJustShort,
  meansUlps,
} from "./numbers.ts";

const worst = { index: 0, expected: 1, got: 1, ulps: 0, bound: 0 };

describe("formatNumber", () => {
  it("writes the shortest text that reads back as the same double", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (value) => {
        const read = Number(formatNumber(value).replaceAll("−", "-").replace("∞", "Infinity"));
        expect(read).toBe(value);
      }),
    );
  });

  it("says the same of a number and of what stands for it in a record", () => {
    fc.assert(
      fc.property(fc.double(), (value) => {
        expect(formatNumber(jsonNumber(value))).toBe(formatNumber(value));
      }),
    );
  });

  it.each([
    [0.1, "0.1"],
    [0, "0"],
    [-0, "−0"],
    ["-0", "−0"],
    [-1.5, "−1.5"],
    [-1e-300, "−1e−300"],
    [1e300, "1e+300"],
    [1 / 3, "0.3333333333333333"],
    [NaN, "NaN"],
    ["NaN", "NaN"],
    [Infinity, "∞"],
    ["-Infinity", "−∞"],
  ] as const)("writes %s as %s, with true signs", (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });
});

it.each([
  [0.9996, 1, true],
  [1, 1, false],
  [0.99, 1, false],
  [99.99, 100, true],
  [100.01, 100, false],
  ["Infinity" as const, 1, false],
])("%s is just short of %f: %s", (value, asked, expected) => {
  expect(isJustShort(value, asked)).toBe(expected);
});

describe("formatMagnitude", () => {
  it.each([
    [2.123456e15, "2.12e15"],
    [0.00012345, "0.000123"],
    [1234.5, "1230"],
    [1e-4, "0.0001"],
    [0.99e-4, "9.9e−5"],
    [-2.3456e-9, "−2.35e−9"],
    [999_999, "1000000"],
    [1e6, "1e6"],
    [0, "0"],
    [-0, "−0"],
    ["Infinity", "∞"],
    [NaN, "NaN"],
  ] as const)(
    "writes %s as %s: three digits, and a power of ten where zeros would hide them",
    (value, text) => {
      expect(formatMagnitude(value)).toBe(text);
    },
  );
});

it("a ratio has three digits, and no decimals where it has three before the point", () => {
  expect([0.98765, 2.4149, 99.94, 100.4, 123.4, 12_345].map(formatRatio)).toEqual([
    "0.988×",
    "2.41×",
    "99.9×",
    "100×",
    "123×",
    "12345×",
  ]);
  expect(formatInterval([1.234, 567.8])).toBe("1.23× … 568×");
});

it("the error is the distance between what came and what was expected", () => {
  expect(errorOf({ ...worst, expected: 3, got: 1 })).toBe(2);
  expect(errorOf({ ...worst, expected: "-Infinity", got: 1 })).toBe(Infinity);
  expect(errorOf({ ...worst, expected: 1, got: "NaN" })).toBeNaN();
});

it("a count of ulps is told as long as a digit of the answer is right", () => {
  expect(meansUlps({ ...worst, ulps: 101 })).toBe(true);
  expect(meansUlps({ ...worst, ulps: 2 ** 50 - 1 })).toBe(true);
  expect(meansUlps({ ...worst, ulps: 2 ** 50 })).toBe(false);
  expect(meansUlps({ ...worst, ulps: "Infinity" })).toBe(false);
});
