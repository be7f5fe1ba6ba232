import { expect, test } from "vitest";
import { numberText } from "./number-text.ts";

test.each([
  [0, "0"],
  [0.66524, "0.6652"],
  [-1.5, "−1.5"],
  [1.2345e-7, "1.2 × 10⁻⁷"],
  [-5e-324, "−4.9 × 10⁻³²⁴"],
  [2.0217e304, "2.0 × 10³⁰⁴"],
  [Infinity, "∞"],
  [Number.NaN, "NaN"],
])("%d is written %s", (value, expected) => {
  expect(numberText(value)).toBe(expected);
});
