import { describe, expect, test } from "vitest";
import { computeFigure } from "./figure.ts";

test.each([
  ["0.96", "cosine([3, 4], [4, 3])"],
  ["16.26", "degrees(acos(0.96))"],
  ["27.71", "sqrt(768)"],
  ["32", "dot([1, 2, 3], [4, 5, 6])"],
  ["3 200", "32 * 100"],
  ["−4", "dot([1, -2], [0, 2])"],
  ["0.00", "-0.001"],
  ["8.2e307", "exp(709)"],
  ["Infinity", "exp(710)"],
  ["∞", "exp(710)"],
  ["NaN", "exp(710) / exp(710)"],
  ["0.867", "softmax([1, 2, 3] / 0.5)[2]"],
  ["[0.013, 0.026, 0.053, 0.079, 0.117, 0.236, 0.476]", "softmax([-1.8, -1.1, -0.4, 0, 0.4, 1.1, 1.8])"],
  ["[[2, 0], [0, 1]]", "matmul([[1, 0, 1], [0, 1, 0]], transpose([[1, 0, 1], [0, 1, 0]]))"],
  ["4", "matmul([[1, 2]], [[2], [1]]).data[0]"],
  ["512", "2 ** 3 ** 2"],
  ["[1, 2]", "[[1, 2], [3, 4]][0]"],
  ["2", "[[1, 2], [3, 4]].rows"],
  ["[]", "softmax([])"],
  ["2.5", "variance([1, 4, 2, 5])"],
])("%s is %s", (printed, expression) => {
  expect(computeFigure(printed, expression)).toMatchObject({ kind: "agrees" });
});

test("a figure that is a little off says what it should be, with the digits that were printed", () => {
  expect(computeFigure("0.97", "cosine([3, 4], [4, 3])")).toEqual({ kind: "disagrees", text: "0.96" });
  expect(computeFigure("[0.5, 0.4]", "softmax([0, 0])")).toEqual({ kind: "disagrees", text: "[0.5, 0.5]" });
  expect(computeFigure("1", "dot([1], [-1])")).toEqual({ kind: "disagrees", text: "−1" });
});

describe("what cannot be computed is said", () => {
  test.each([
    ["about 3", "3", "put units and words outside"],
    ["3", "dott([1], [2])", 'there is no function "dott"; there are abs, '],
    ["3", "dot([1])", "dot: takes 2 arguments, not 1"],
    ["3", "dot([1], 2)", "dot: argument 2 must be a vector, not a number"],
    ["3", "dot([1, 2], [3])", "same length"],
    ["3", "[1, 2] + [1]", "two vectors of one length"],
    ["3", "process.exit()", "only a function's name can be called"],
    ["3", "constructor", 'there is no constant "constructor"'],
    ["3", "toString()", 'there is no function "toString"'],
    ["3", "[1, 2][2]", "there is no element 2"],
    ["3", "[1, 2][-1]", "there is no element -1"],
    ["3", "1 +", "does not parse"],
    ["3", "x => x", "does not parse"],
    ["3", "1 < 2", 'there is no operator "<"'],
    ["3", "[[1, 2], [3]]", "all of one length"],
    ["3", "[1, 2]", "of another shape than 3"],
    ["[1]", "3", "of another shape than [1]"],
    ["3", `1${"+1".repeat(300)}`, "at most 500"],
  ])("%s of %s", (printed, expression, problem) => {
    const figure = computeFigure(printed, expression);
    expect(figure.kind === "malformed" ? figure.problem : figure.kind).toContain(problem);
  });
});
