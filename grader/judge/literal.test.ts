import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { briefly, codeCharsMax, literal } from "./literal.ts";

const text = (...x: number[]) => literal(Float64Array.from(x), 0);
const many = (n: number, at: (i: number) => number) => new Float64Array(n).map((_, i) => at(i));
const digits = many(200, (i) => Math.sin(i + 1));

describe("the code of a value", () => {
  it("is a number as TypeScript writes it, a list of them, an object of a matrix", () => {
    expect(literal(-0, 0)).toBe("-0");
    expect(text(1, -0, NaN, -Infinity, 1e-300)).toBe("new Float64Array([1, -0, NaN, -Infinity, 1e-300])");
    expect(text()).toBe("new Float64Array([])");
    expect(literal({ rows: 1, cols: 0, data: new Float64Array(0) }, 0)).toBe(
      "{ rows: 1, cols: 0, data: new Float64Array([]) }",
    );
  });

  it("does not write out more than eight equal numbers, nor take unequal ones for equal", () => {
    expect(text(...many(9, () => -0))).toBe("new Float64Array(9).fill(-0)");
    expect(text(...many(8, () => 1))).toBe("new Float64Array([1, 1, 1, 1, 1, 1, 1, 1])");
    expect(text(0, 0, 0, 0, 0, 0, 0, 0, -0)).toBe("new Float64Array([0, 0, 0, 0, 0, 0, 0, 0, -0])");
  });

  it.each<[string, Float64Array, string]>([
    ["one number among equal ones", many(5e5, (i) => (i === 9 ? NaN : 1)), "(500000).fill(1).with(9, NaN)"],
    [
      "stretches of equal numbers",
      many(600, (i) => (i % 300 < 290 ? 0 : 1)),
      "(600).fill(0).fill(1, 290, 300)",
    ],
    ["steps from one", many(1024, (i) => i + 1), "(1024).map((_, i) => 1 + i)"],
    ["steps of another size", many(1024, (i) => 2 - 0.5 * i), "(1024).map((_, i) => 2 + -0.5 * i)"],
  ])("of many is a rule where one makes them: %s", (_, data, rule) => {
    expect(literal(data, 0)).toContain(`new Float64Array${rule}`);
  });

  it("is too long from a certain length on, not from a number of elements on", () => {
    const almost = many(codeCharsMax / 3 - 10, (i) => i % 7);
    expect(literal(almost, 0)!.length).toBeGreaterThan(codeCharsMax - 50);
  });

  it.each([
    many(1e5, (i) => (i === 99_999 ? 1000 : 0)),
    many(700, (i) => [-0, NaN, 3, 0, 3][Math.floor(i / 140)]!),
    many(300, (i) => 0.1 * i),
    many(300, (i) => 0.25 * i - 7),
    digits,
  ])("makes the same numbers, in a view as well", (data) => {
    for (const before of [0, 1, 4]) {
      const made: unknown = runInNewContext(literal(data, before)!, { Float64Array });
      expect(made).toEqual(data);
    }
  });
});

it("a few numbers are told in a line, with the shape of a matrix; more are not", () => {
  expect(briefly(Float64Array.of(1, -0))).toBe("[1, -0]");
  expect(briefly({ rows: 2, cols: 1, data: Float64Array.of(1, 2) })).toBe("2 × 1 [1, 2]");
  expect(briefly({ rows: 3, cols: 0, data: new Float64Array(0) })).toBe("3 × 0 []");
  expect([briefly(digits), briefly({ rows: 1, cols: 200, data: digits })]).toEqual(["", ""]);
});
