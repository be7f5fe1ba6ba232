import { describe, expect, test } from "vitest";
import { angleDensity, expectedSpread, sampleAngles, summarise } from "./angles.ts";

describe("angles between random vectors", () => {
  test.each([2, 3, 64, 768])("in %d dimensions have their mean at 90°", (d) => {
    const samples = 4000;
    const { mean, spread } = summarise(sampleAngles({ d, samples, seed: 1 }));
    expect(Math.abs(mean - 90)).toBeLessThan((5 * spread) / Math.sqrt(samples));
  });

  test.each([64, 768])("in %d dimensions spread as 1/√d says, within a tenth", (d) => {
    const { spread } = summarise(sampleAngles({ d, samples: 4000, seed: 2 }));
    expect(spread / expectedSpread(d)).toBeGreaterThan(0.9);
    expect(spread / expectedSpread(d)).toBeLessThan(1.1);
  });

  test("are the same for the same seed, others for another, and progress ends at the whole", () => {
    const heard: number[] = [];
    const task = { d: 8, samples: 100, seed: 3 };
    const angles = sampleAngles(task, (share) => heard.push(share));
    expect(sampleAngles(task)).toEqual(angles);
    expect(sampleAngles({ ...task, seed: 4 })).not.toEqual(angles);
    expect(heard.at(-1)).toBe(1);
  });
});

describe("the density of the angle", () => {
  test("is even in the plane and half a sine in space", () => {
    expect(angleDensity(2, [10, 90])[0]).toBeCloseTo(1 / 180, 12);
    expect(angleDensity(3, [30])[0]).toBeCloseTo((0.5 / 2) * (Math.PI / 180), 8);
  });

  test.each([2, 3, 768, 4096])("in %d dimensions has the area one", (d) => {
    const degrees = Array.from({ length: 3600 }, (_, index) => (index + 0.5) / 20);
    expect(angleDensity(d, degrees).reduce((sum, density) => sum + density / 20, 0)).toBeCloseTo(1, 6);
  });
});
