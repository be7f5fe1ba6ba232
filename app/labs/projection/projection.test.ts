import { assert, integer, property, record } from "fast-check";
import { describe, expect, test } from "vitest";
import { projectionOf } from "./projection.ts";

const coordinate = integer({ min: -60, max: 60 }).map((tenths) => tenths / 10);
const point = record({ x: coordinate, y: coordinate });

describe("the shadow of b on a", () => {
  test.each([
    { a: { x: 4, y: 0 }, b: { x: 3, y: 3 }, shadow: 3, product: 12, lean: "with" },
    { a: { x: 4, y: 0 }, b: { x: -3, y: 3 }, shadow: -3, product: -12, lean: "against" },
    { a: { x: 0.1, y: 0.3 }, b: { x: -0.3, y: 0.1 }, shadow: 0, product: 0, lean: "perpendicular" },
    { a: { x: 0, y: 0 }, b: { x: 3, y: 3 }, shadow: 0, product: 0, lean: "none" },
    { a: { x: 4, y: 0 }, b: { x: 0, y: 0 }, shadow: 0, product: 0, lean: "none" },
  ])("$b on $a: $shadow, and a·b = $product", ({ a, b, shadow, product, lean }) => {
    const found = projectionOf(a, b);
    expect(found.shadow).toBeCloseTo(shadow, 12);
    expect(found.dot).toBeCloseTo(product, 12);
    expect(found.lean).toBe(lean);
  });

  test("times the length of a is the dot product, and the parts add up to b at a right angle", () => {
    assert(
      property(point, point, (a, b) => {
        const { dot, shadow, lengthA, along, rest } = projectionOf(a, b);
        expect(shadow * lengthA).toBeCloseTo(dot, 10);
        expect(along.x + rest.x).toBeCloseTo(b.x, 12);
        expect(along.y + rest.y).toBeCloseTo(b.y, 12);
        expect(a.x * rest.x + a.y * rest.y).toBeCloseTo(0, 10);
      }),
    );
  });
});
