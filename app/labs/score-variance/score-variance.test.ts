import { assert, float64Array, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { momentsOf } from "./moments.ts";
import { rowOfWeights } from "./row-of-weights.ts";
import { sampleScores, type ScoreSample } from "./sample-scores.ts";

function draw(d: number, samples: number, seed = 1): ScoreSample {
  return sampleScores({ d, samples, seed });
}

describe("random scores", () => {
  test.each([1, 4, 64, 768])("of d = %d have variance d and mean 0, within five standard errors", (d) => {
    const { mean, variance, varianceError } = draw(d, 4000).moments;
    expect(Math.abs(variance - d)).toBeLessThan(5 * varianceError);
    expect(Math.abs(mean)).toBeLessThan(5 * Math.sqrt(d / 4000));
  });

  test("are as many as asked, the same for the same seed and others for another", () => {
    expect(draw(512, 1000).scores).toHaveLength(1000);
    expect(draw(3, 10)).toEqual(draw(3, 10));
    expect(draw(3, 10).scores).not.toEqual(draw(3, 10, 2).scores);
  });

  test("are drawn with word of how far it is", () => {
    const shares: number[] = [];
    sampleScores({ d: 2, samples: 4, seed: 1 }, (share) => shares.push(share));
    expect(shares).toEqual([0.25, 0.5, 0.75, 1]);
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
  test("is nearly one-hot for 768 entries without the root and not with it, in the mean of 40", () => {
    const [bare, scaled] = [false, true].map((root) => {
      const rows = Array.from({ length: 40 }, (_, seed) => rowOfWeights(768, seed, root));
      return {
        largest: rows.reduce((sum, { largest }) => sum + largest, 0) / rows.length,
        slopes: rows.reduce((sum, { slopes }) => sum + slopes, 0) / rows.length,
      };
    });
    expect(bare.largest).toBeGreaterThan(0.9);
    expect(bare.slopes).toBeLessThan(0.15);
    expect(scaled.largest).toBeLessThan(0.5);
    expect(scaled.slopes).toBeGreaterThan(0.6);
  });

  test("is the same with and without the root for one entry", () => {
    expect(rowOfWeights(1, 1, true)).toEqual(rowOfWeights(1, 1, false));
  });
});
