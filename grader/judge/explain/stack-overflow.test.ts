import { expect, it } from "vitest";
import { isStackOverflow } from "./stack-overflow.ts";

it.each([
  ["RangeError", "Maximum call stack size exceeded", true],
  ["RangeError", "Maximum call stack size exceeded.", true],
  ["InternalError", "too much recursion", true],
  ["RangeError", "too much recursion", false],
  ["Error", "Maximum call stack size exceeded", false],
  ["RangeError", "a and b differ in length", false],
])("%s: %s", (name, message, full) => {
  expect(isStackOverflow({ name, message })).toBe(full);
});

it("nothing was thrown", () => {
  expect(isStackOverflow(null)).toBe(false);
});
