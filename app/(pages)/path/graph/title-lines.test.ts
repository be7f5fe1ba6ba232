import { expect, it } from "vitest";
import { titleLines } from "./title-lines.ts";

it.each([
  ["Softmax", ["Softmax"]],
  ["Scaled dot-product attention", ["Scaled dot-product", "attention"]],
  ["找出因果掩码的反例再写得长一点", ["找出因果掩码的反例再", "写得长一点"]],
  ["找出 softmax 的反例", ["找出 softmax 的反例"]],
  ["one two three four five six seven eight nine ten", ["one two three four", "five six seven…"]],
  ["", []],
])("%s", (title, lines) => {
  expect(titleLines(title, 10)).toEqual(lines);
});
