import { expect, test } from "vitest";
import { memoise } from "./memo.ts";

test("an answer is made once, until it was not asked for longest", () => {
  const made: string[] = [];
  const upper = memoise((key) => {
    made.push(key);
    return key.toUpperCase();
  }, 2);
  expect(["a", "b", "a", "c", "a", "b"].map(upper)).toEqual(["A", "B", "A", "C", "A", "B"]);
  expect(made).toEqual(["a", "b", "c", "b"]);
});
