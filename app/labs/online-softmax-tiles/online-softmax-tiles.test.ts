import { assert, double, float64Array, integer, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { matmul, type Matrix, softmax } from "#grader/core/index.ts";
import { scoreMemory } from "./memory.ts";
import { averageAtOnce, scores, values } from "./scores.ts";
import { averageOf, walkTiles } from "./walk-tiles.ts";

describe("a walk through the tiles", () => {
  test("ends at the average of all scores at once, whatever the tiles", () => {
    for (let tile = 1; tile <= scores.length; tile++) {
      const steps = walkTiles(scores, values, tile);
      expect(steps).toHaveLength(Math.ceil(scores.length / tile));
      const end = averageOf(steps[steps.length - 1].after);
      averageAtOnce().forEach((entry, c) => expect(end[c]).toBeCloseTo(entry, 13));
    }
  });

  test("knows after each tile the average of the scores so far", () => {
    assert(
      property(
        float64Array({ min: -700, max: 700, noNaN: true, minLength: 1, maxLength: 20 }),
        integer({ min: 1, max: 7 }),
        double({ min: -1e6, max: 1e6, noNaN: true }),
        (s, tile, shift) => {
          const shifted = s.map((score) => score + shift);
          const v: Matrix = { rows: s.length, cols: 1, data: Float64Array.from(s, (_, at) => at) };
          for (const { to, after } of walkTiles(shifted, v, tile)) {
            const weights: Matrix = { rows: 1, cols: to, data: softmax(shifted.subarray(0, to)) };
            const expected = matmul(weights, { ...v, rows: to, data: v.data.slice(0, to) }).data[0];
            expect(averageOf(after)[0]).toBeCloseTo(expected, 9);
          }
        },
      ),
    );
  });

  test("shrinks what it has only when a larger score comes", () => {
    const steps = walkTiles(scores, values, 4);
    expect(steps.map(({ after }) => after.largest)).toEqual([2, 4, 4, 4]);
    expect(steps.map(({ rescale }) => rescale)).toEqual([0, Math.exp(-2), 1, 1]);
  });

  test("changes nothing of the step before", () => {
    const [first, second] = walkTiles(scores, values, 4);
    expect(second.before).toBe(first.after);
    expect(first.before.average).toEqual(new Float64Array(2));
  });
});

test("scores grow with n², a tile does not", () => {
  const [small, large] = [scoreMemory(1024, 64, 64), scoreMemory(4096, 64, 64)];
  expect(large.whole).toBe(16 * small.whole);
  expect(large.tiled).toBe(small.tiled);
  expect(small).toEqual({ n: 1024, whole: 8_388_608, tiled: 8 * (4096 + 64 * 66) });
});
