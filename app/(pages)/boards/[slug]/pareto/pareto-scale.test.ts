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
      for (const a of points) {
        expect(scale.x(a.speedup)).toBeGreaterThanOrEqual(scale.left);
        expect(scale.x(a.speedup)).toBeLessThanOrEqual(scale.width);
        expect(scale.y(a.maxErrorUlps)).toBeGreaterThanOrEqual(scale.top);
        expect(scale.y(a.maxErrorUlps)).toBeLessThanOrEqual(scale.bottom);
        for (const b of points) {
          if (a.speedup > b.speedup) expect(scale.x(a.speedup)).toBeGreaterThanOrEqual(scale.x(b.speedup));
          if (a.maxErrorUlps < b.maxErrorUlps) {
            expect(scale.y(a.maxErrorUlps)).toBeLessThanOrEqual(scale.y(b.maxErrorUlps));
          }
        }
      }
      expect(scale.speeds.length).toBeLessThanOrEqual(8);
      expect(scale.errors.length).toBeLessThanOrEqual(9);
    }),
  );
});
