import { expect, test } from "vitest";
import { timeText } from "./time-text.ts";

test.each([
  [0, "0 ns"],
  [2.34e-9, "2.3 ns"],
  [12.34e-6, "12.3 µs"],
  [0.9999e-3, "1 ms"],
  [0.0025, "2.5 ms"],
  [3.25678, "3.3 s"],
  [Number.NaN, "–"],
])("%d seconds are written %s", (seconds, expected) => {
  expect(timeText(seconds)).toBe(expected);
});
