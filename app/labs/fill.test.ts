import { expect, test } from "vitest";
import { fill } from "./fill.ts";

test("every name that has a value is filled in, each time; others stay", () => {
  expect(fill("{a} + {a} = {sum}, {rest}", { a: 1, sum: 2 })).toBe("1 + 1 = 2, {rest}");
});

test("a value is text, whatever it looks like", () => {
  expect(fill("{a}", { a: "$& {b}", b: "no" })).toBe("$& {b}");
});
