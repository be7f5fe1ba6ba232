import { assert, array, double, property } from "fast-check";
import { expect, test } from "vitest";
import { stripScale, stripsOf } from "./strips.ts";

const ratio = double({ min: 1e-3, max: 1e3, noNaN: true });

test("every dot lies inside its picture, and a larger ratio never further left", () => {
  assert(
    property(
      array(array(ratio, { minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 3 }),
      (processes) => {
        const strips = stripsOf(
          { processes: processes.map((ratios) => ({ speedup: 1, ratios: [ratios] })) },
          0,
        );
        expect(strips.map((strip) => strip.process)).toEqual(processes.map((_, index) => index + 1));
        const { x } = stripScale(strips, 640);
        for (const { ratios, median } of strips) {
          const places = ratios.toSorted((a, b) => a - b).map(x);
          expect(places).toEqual(places.toSorted((a, b) => a - b));
          expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
          expect(Math.max(...places)).toBeLessThanOrEqual(640);
          expect(ratios.filter((one) => one <= median).length * 2).toBeGreaterThanOrEqual(ratios.length);
          expect(ratios.filter((one) => one >= median).length * 2).toBeGreaterThanOrEqual(ratios.length);
        }
      },
    ),
  );
});

test("a size that a process did not measure has no strip", () => {
  expect(stripsOf({ processes: [{ speedup: 1, ratios: [] }] }, 0)).toEqual([]);
});
