import { assert, array, double, property } from "fast-check";
import { expect, test } from "vitest";
import { sparklineOf } from "./sparkline.tsx";

test("a sparkline stays inside its picture, and what is faster than the reference lies above it", () => {
  const speedups = array(double({ min: 1e-3, max: 1e3, noNaN: true }), { minLength: 1, maxLength: 8 });
  assert(
    property(speedups, (values) => {
      const { points, reference } = sparklineOf(values);
      const places = points.split(" ").map((point) => point.split(",").map(Number));
      expect(places).toHaveLength(values.length);
      for (const [index, [x = NaN, y = NaN]] of places.entries()) {
        expect(x >= 0 && x <= 64 && y >= 0 && y <= 20).toBe(true);
        // A tenth of a unit is lost by rounding.
        const above = (values[index] ?? 1) > 1.05;
        expect(!above || y <= reference).toBe(true);
      }
    }),
  );
});
