import { describe, expect, it } from "vitest";
import { longVector } from "./long-vector.ts";
import { createRng } from "./random.ts";

describe("longVector", () => {
  it.each([
    [0, 3, 4001],
    [1, 3, 4001],
    [10_000, 3, 4001],
    [9_999, 5, 4003],
  ] as const)(
    "%i elements, period %i, modulo %i: what its line of code makes, bit for bit",
    (n, period, modulus) => {
      const { data, generator } = longVector(createRng("long"), "a", n, period, modulus);
      const made: unknown = new Function(`${generator} return a;`)();
      expect(data).toEqual(made);
    },
  );

  it("is another one with another seed", () => {
    const [one, other] = ["one", "other"].map((seed) => longVector(createRng(seed), "a", 10));
    expect(one).not.toEqual(other);
    expect(one).toEqual(longVector(createRng("one"), "a", 10));
  });
});
