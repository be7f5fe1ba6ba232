import { assert, integer, property, tuple } from "fast-check";
import { expect, test } from "vitest";
import { place, scaleOf } from "./interval-bar.tsx";

/** From 0.01 to 100, and equal or apart by more than the rounding of a logarithm: as measured speeds are. */
const speed = integer({ min: 10, max: 100_000 }).map((thousandths) => thousandths / 1_000);
const interval = tuple(speed, speed).map(([a, b]): [number, number] => (a < b ? [a, b] : [b, a]));

test("bars overlap in the picture exactly when the intervals do", () => {
  assert(
    property(interval, interval, (first, second) => {
      const scale = scaleOf([first, second]);
      const at = ([low, high]: [number, number]) => [place(low, scale), place(high, scale)] as const;
      const [a, b] = [at(first), at(second)];
      const overlap = first[0] <= second[1] && second[0] <= first[1];
      expect(a[0] <= b[1] && b[0] <= a[1]).toBe(overlap);
    }),
  );
});

test("twice as fast stands as far from the reference as half as fast", () => {
  const scale = scaleOf([[0.5, 2]]);
  expect(place(2, scale) - place(1, scale)).toBeCloseTo(place(1, scale) - place(0.5, scale), 10);
});

test("every bar lies inside its cell, even alone", () => {
  const scale = scaleOf([[1, 1]]);
  expect(place(1, scale)).toBeGreaterThan(0);
  expect(place(1, scale)).toBeLessThan(100);
});
