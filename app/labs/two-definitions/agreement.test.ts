import { assert, integer, property, record } from "fast-check";
import { describe, expect, test } from "vitest";
import { compare } from "./agreement.ts";

const coordinate = integer({ min: -60, max: 60 }).map((tenths) => tenths / 10);
const point = record({ x: coordinate, y: coordinate });

describe("the two definitions of the dot product", () => {
  test.each([
    { a: { x: 3, y: 4 }, b: { x: 3, y: 4 }, value: 25, degrees: 0 },
    { a: { x: 3, y: 4 }, b: { x: 4, y: 3 }, value: 24, degrees: 16.260204708311957 },
    { a: { x: 4, y: 0 }, b: { x: 3, y: 3 }, value: 12, degrees: 45 },
    { a: { x: 1, y: 0 }, b: { x: 0, y: -2 }, value: 0, degrees: 90 },
    { a: { x: 3, y: 4 }, b: { x: -3, y: -4 }, value: -25, degrees: 180 },
  ])("$a · $b = $value", ({ a, b, value, degrees }) => {
    const { algebraic, geometric, angle } = compare(a, b);
    expect(algebraic).toBe(value);
    expect(geometric).toBeCloseTo(value, 12);
    expect((angle * 180) / Math.PI).toBeCloseTo(degrees, 12);
  });

  test("agree on every pair that can be dragged, although neither is computed from the other", () => {
    assert(
      property(point, point, (a, b) => {
        const { algebraic, geometric, lengths } = compare(a, b);
        expect(Math.abs(algebraic - geometric)).toBeLessThanOrEqual(1e-14 * (1 + lengths[0] * lengths[1]));
      }),
    );
  });

  test("the shadow of b on a times the length of a is the dot product", () => {
    const { shadow, lengths } = compare({ x: 4, y: 0 }, { x: 3, y: 3 });
    expect(shadow).toBe(3);
    expect(shadow * lengths[0]).toBe(12);
  });
});
