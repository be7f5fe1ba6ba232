import { describe, expect, it } from "vitest";
import { createRng, type Rng } from "../../exercise/random.ts";
import { planRankedSize } from "./ranked-plan.ts";

const size = (n: number, operations = n) => ({
  name: `n = ${n}`,
  n,
  operations,
  make: (rng: Rng) => [rng.vector(n), rng.vector(n)],
});

describe("what a ranked timing does at one size", () => {
  it("puts several small calls under one reading of the clock, a large one alone", () => {
    expect(planRankedSize(size(64), createRng("s")).readings[0]).toHaveLength(256);
    expect(planRankedSize(size(50_000), createRng("s")).readings[0]).toHaveLength(2);
    expect(planRankedSize(size(200_000), createRng("s")).readings[0]).toHaveLength(1);
  });

  it("measures a large size less often than a small one, but often enough for a median", () => {
    const pairs = [1_024, 65_536, 262_144].map((n) => {
      const { readings, warmups } = planRankedSize(size(n), createRng("s"));
      return readings.length - warmups;
    });
    expect(pairs).toEqual([49, 38, 25]);
  });

  it("gives every call contents of its own", () => {
    const { readings, weighed } = planRankedSize(size(8, 10_000), createRng("s"));
    const contents = [...readings.flat(), ...(weighed ?? [])].map(String);
    expect(new Set(contents).size).toBe(contents.length);
  });
});
