import { assert, array, double, property, record } from "fast-check";
import { expect, test } from "vitest";
import { paretoScale } from "./pareto-scale.ts";

const point = record({
  speedup: double({ min: 1e-3, max: 1e3, noNaN: true }),
  maxErrorUlps: double({ min: 0, max: Infinity, noNaN: true }),
});

test("every dot lies inside the picture; faster is to the right, more accurate further up", () => {
  assert(
    property(array(point, { maxLength: 6 }), (points) => {
      const scale = paretoScale(points);
      const across = points.toSorted((a, b) => a.speedup - b.speedup).map((one) => scale.x(one.speedup));
      const down = points
        .toSorted((a, b) => a.maxErrorUlps - b.maxErrorUlps)
        .map((one) => scale.y(one.maxErrorUlps));
      expect(across).toEqual(across.toSorted((a, b) => a - b));
      expect(down).toEqual(down.toSorted((a, b) => a - b));
      expect(across.every((x) => x >= scale.left && x <= scale.width)).toBe(true);
      expect(down.every((y) => y >= scale.top && y <= scale.bottom)).toBe(true);
      expect(scale.speeds.length).toBeLessThanOrEqual(8);
      expect(scale.errors.length).toBeLessThanOrEqual(9);
    }),
  );
});
