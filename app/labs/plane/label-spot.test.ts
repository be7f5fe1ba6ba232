import { assert, integer, property, record } from "fast-check";
import { expect, test } from "vitest";
import { labelSpot } from "./label-spot.ts";
import { reach } from "./point.ts";

const coordinate = integer({ min: -60, max: 60 }).map((tenths) => tenths / 10);
const point = record({ x: coordinate, y: coordinate });

test("a name stands beyond the tip, and above it where a longer vector goes on", () => {
  expect(labelSpot({ x: 2, y: 0 }, [{ at: { x: 2, y: 0 } }])).toEqual({ x: 2.65, y: 0 });
  expect(labelSpot({ x: 1, y: 0 }, [{ at: { x: 2, y: 0 } }])).toEqual({ x: 1, y: 0.65 });
});

test("no name leaves the picture by more than a third of a letter", () => {
  assert(
    property(point, point, (at, other) => {
      const { x, y } = labelSpot(at, [{ at }, { at: other }]);
      expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(reach + 0.2);
    }),
  );
});
