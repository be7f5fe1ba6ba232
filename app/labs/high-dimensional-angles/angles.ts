import { cosine } from "innerproduct/core";
import { createRng } from "#grader/exercise/random.ts";

export interface AngleTask {
  readonly d: number;
  readonly samples: number;
  readonly seed: number;
}

/** Angles in degrees between pairs of vectors whose entries are independent standard normals: every direction is equally likely. */
export function sampleAngles(
  { d, samples, seed }: AngleTask,
  progress: (share: number) => void = () => {},
): Float64Array {
  const rng = createRng(`high-dimensional-angles/${d}/${seed}`);
  const angles = new Float64Array(samples);
  for (let i = 0; i < samples; i++) {
    angles[i] = (Math.acos(cosine(rng.vector(d), rng.vector(d))) * 180) / Math.PI;
    progress((i + 1) / samples);
  }
  return angles;
}

export interface AngleSummary {
  readonly mean: number;
  /** Standard deviation, dividing by the number of samples less one. */
  readonly spread: number;
  readonly smallest: number;
  readonly largest: number;
  /** Share of the angles that are within 5° of a right angle. */
  readonly nearRight: number;
}

export function summarise(angles: Float64Array): AngleSummary {
  const mean = angles.reduce((sum, angle) => sum + angle, 0) / angles.length;
  const squares = angles.reduce((sum, angle) => sum + (angle - mean) ** 2, 0);
  return {
    mean,
    spread: Math.sqrt(squares / (angles.length - 1)),
    smallest: angles.reduce((least, angle) => Math.min(least, angle), Infinity),
    largest: angles.reduce((most, angle) => Math.max(most, angle), -Infinity),
    nearRight: angles.filter((angle) => Math.abs(angle - 90) <= 5).length / angles.length,
  };
}

/** 1/√d in degrees: exactly the spread of the cosine, and for large d that of the angle. */
export function expectedSpread(d: number): number {
  return 180 / Math.PI / Math.sqrt(d);
}

/**
 * The density of the angle between two random directions in d dimensions, per degree: proportional to sin^(d−2) θ, the size of the
 * sphere's slice at the angle θ (Cai, Fan & Jiang 2013, "Distributions of angles in random packing on spheres").
 */
export function angleDensity(d: number, degrees: readonly number[]): number[] {
  const power = (angle: number): number => Math.sin((angle * Math.PI) / 180) ** (d - 2);
  // The midpoint rule, far finer than the peak is wide for any dimension that the lab allows.
  const pieces = 18_000;
  let area = 0;
  for (let i = 0; i < pieces; i++) area += power(((i + 0.5) * 180) / pieces) * (180 / pieces);
  return degrees.map((angle) => power(angle) / area);
}
