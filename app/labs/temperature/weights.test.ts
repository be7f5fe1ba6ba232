import { array, assert, double, integer, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { overflowAt, underflowAt, weightsOf } from "./weights.ts";

describe("where exp leaves the doubles", () => {
  test("above 709.78 it is Infinity", () => {
    expect(Math.exp(overflowAt)).toBeLessThan(Infinity);
    expect(Math.exp(overflowAt + 1e-9)).toBe(Infinity);
  });

  test("below −745.13 it is 0", () => {
    expect(Math.exp(underflowAt + 1e-9)).toBe(2 ** -1074);
    expect(Math.exp(underflowAt - 1e-9)).toBe(0);
  });
});

describe("weights", () => {
  test.each([
    { shift: 0, trouble: "none" },
    { shift: 705, trouble: "none" },
    { shift: 708, trouble: "overflow" },
    { shift: -740, trouble: "loss" },
    { shift: -750, trouble: "underflow" },
  ])(
    "of [1, 2, 3] moved by $shift: $trouble in the textbook's way, none in the other",
    ({ shift, trouble }) => {
      const found = weightsOf([1, 2, 3], 1, shift);
      expect(found.trouble).toBe(trouble);
      const unmoved = weightsOf([1, 2, 3], 1, 0).stable;
      found.stable.forEach((weight, i) => expect(weight).toBeCloseTo(unmoved[i], 15));
    },
  );

  test("in the textbook's way are ∞/∞ or 0/0, which is NaN, and 0 for what is finite beside ∞", () => {
    expect(weightsOf([1, 2, 3], 1, 708).naive).toEqual([0, Number.NaN, Number.NaN]);
    expect(weightsOf([1, 2, 3], 1, -750).naive).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });

  test("of both ways agree where nothing overflows", () => {
    const logits = array(integer({ min: -20, max: 20 }), { minLength: 2, maxLength: 8 });
    assert(
      property(logits, double({ min: 0.5, max: 20, noNaN: true }), (values, t) => {
        const { naive, stable, trouble } = weightsOf(values, t, 0);
        expect(trouble).toBe("none");
        naive.forEach((weight, i) => expect(weight).toBeCloseTo(stable[i], 12));
      }),
    );
  });

  test("become even as the temperature rises, and one has all as it falls", () => {
    expect(weightsOf([1, 2, 3], 20, 0).effective).toBeGreaterThan(2.99);
    expect(weightsOf([1, 2, 3], 0.05, 0).effective).toBeCloseTo(1, 6);
    expect(weightsOf([2, 2, 2, 2], 1, 0).effective).toBeCloseTo(4, 12);
  });
});
