import { assert, float64Array, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { momentsOf } from "./moments.ts";
import { rowOfWeights } from "./row-of-weights.ts";
import { sampleScores } from "./sample-scores.ts";

function draw(d: number, samples: number, seed = 1): Float64Array {
  return Float64Array.from([...sampleScores({ d, samples, seed })].flatMap((some) => [...some]));
}

describe("random scores", () => {
  test.each([1, 4, 64, 768])("of d = %d have variance d and mean 0, within five standard errors", (d) => {
    const { mean, variance, varianceError } = momentsOf(draw(d, 4000));
    expect(Math.abs(variance - d)).toBeLessThan(5 * varianceError);
    expect(Math.abs(mean)).toBeLessThan(5 * Math.sqrt(d / 4000));
  });

  test("are as many as asked, the same for the same seed and others for another", () => {
    expect(draw(512, 1000)).toHaveLength(1000);
    expect(draw(3, 10)).toEqual(draw(3, 10));
    expect(draw(3, 10)).not.toEqual(draw(3, 10, 2));
  });

  test("come in pieces, so that drawing can be stopped", () => {
    expect([...sampleScores({ d: 1000, samples: 1000, seed: 1 })].length).toBeGreaterThan(3);
  });
});

describe("moments", () => {
  test("of a sample worked by hand", () => {
    expect(momentsOf(Float64Array.of(2, 4, 4, 4, 5, 5, 7, 9))).toMatchObject({ mean: 5, variance: 32 / 7 });
  });

  test("do not move with a shift that the numbers can hold", () => {
    assert(
      property(float64Array({ min: -1, max: 1, noNaN: true, minLength: 2 }), (sample) => {
        const shifted = momentsOf(sample.map((x) => x + 1024));
        expect(shifted.variance).toBeCloseTo(momentsOf(sample).variance, 9);
      }),
    );
  });

  test("of one value have no variance", () => {
    expect(momentsOf(Float64Array.of(3)).variance).toBeNaN();
  });
});

describe("a row of softmax weights over random scores", () => {
  test("is nearly one-hot for 768 entries without the root and not with it", () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      expect(rowOfWeights(768, seed, false).largest).toBeGreaterThan(rowOfWeights(768, seed, true).largest);
      expect(rowOfWeights(768, seed, true).largest).toBeLessThan(0.8);
      expect(rowOfWeights(768, seed, true).steepest).toBeGreaterThan(0.1);
    }
  });

  test("is the same with and without the root for one entry", () => {
    expect(rowOfWeights(1, 1, true)).toEqual(rowOfWeights(1, 1, false));
  });
});
