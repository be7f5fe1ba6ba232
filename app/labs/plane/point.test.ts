import { expect, test } from "vitest";
import { angleBetween, reach, snapNumber } from "./point.ts";

test.each([
  [0.30000000000000004, 0.1, 0.3],
  [-0.04, 0.1, 0],
  [99, 0.5, reach],
  [-99, 0.5, -reach],
  [Number.NaN, 0.1, 0],
])("%d snapped to %d is %d, and never −0", (value, step, expected) => {
  expect(snapNumber(value, step)).toBe(expected);
});

test("an angle is measured the short way round", () => {
  expect(angleBetween({ x: -1, y: 1 }, { x: -1, y: -1 })).toBeCloseTo(Math.PI / 2, 15);
});
