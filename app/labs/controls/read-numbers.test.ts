import { expect, test } from "vitest";
import { labParameters } from "#grader/exercise/lesson/lab-parameters.ts";
import { readNumbers } from "./read-numbers.ts";

test.each([
  ["1,2,3", [1, 2, 3]],
  [" 1 ， −2.5、 3e2 ", [1, -2.5, 300]],
  ["1", null],
  ["1,", null],
  ["1,,2", null],
  ["1,x", null],
  ["1,1001", null],
  ["1,Infinity", null],
  ["1,2,3,4,5,6,7,8,9", null],
  ["", null],
])("%j is read as %j", (text, expected) => {
  expect(readNumbers(text, labParameters.temperature.logits)).toEqual(expected);
});
