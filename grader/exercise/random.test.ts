import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRng } from "./random.ts";

describe("createRng", () => {
  it("gives the same numbers for the same seed, for ever", () => {
    const rng = createRng("innerproduct");
    expect([rng.next(), rng.next(), rng.normal(), rng.int(1, 6)]).toMatchInlineSnapshot(`
      [
        0.9721658568318461,
        0.8860851138761374,
        0.08838038302190374,
        4,
      ]
    `);
  });

  it("repeats every kind of draw for the same seed and label", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (seed, label) => {
        const draw = () => {
          const rng = createRng(seed).fork(label);
          return [
            rng.next(),
            rng.normal(),
            rng.int(-5, 5),
            rng.pick([1, 2, 3]),
            rng.shuffle([1, 2, 3, 4]),
            rng.vector(3),
            rng.matrix(2, 2),
          ];
        };
        expect(draw()).toEqual(draw());
      }),
    );
  });

  it("does not change a fork by what its parent drew before", () => {
    const parent = createRng("a");
    const before = parent.fork("x").next();
    parent.vector(10);
    expect(parent.fork("x").next()).toBe(before);
  });

  it("parts neighbouring seeds and labels at the first draw", () => {
    const first = new Set(Array.from({ length: 2_000 }, (_, i) => createRng(String(i)).next()));
    const forks = new Set(Array.from({ length: 2_000 }, (_, i) => createRng("s").fork(String(i)).next()));
    expect([first.size, forks.size]).toEqual([2_000, 2_000]);
  });

  it("draws normals of mean 0, variance 1 and normal tails", () => {
    const x = createRng("moments").vector(200_000);
    const moment = (power: number) => x.reduce((sum, value) => sum + value ** power, 0) / x.length;
    expect(Math.abs(moment(1))).toBeLessThan(0.01);
    expect(Math.abs(moment(2) - 1)).toBeLessThan(0.015);
    expect(Math.abs(moment(4) - 3)).toBeLessThan(0.15);
    expect(Math.abs(x.filter((value) => Math.abs(value) > 2).length / x.length - 0.0455)).toBeLessThan(0.003);
  });

  it("stays in [low, high) and reaches both ends of an integer range", () => {
    const rng = createRng("range");
    const draws = Array.from({ length: 10_000 }, () => rng.uniform(2, 3));
    expect(draws.every((value) => value >= 2 && value < 3)).toBe(true);
    expect(new Set(Array.from({ length: 200 }, () => rng.int(-1, 1)))).toEqual(new Set([-1, 0, 1]));
  });
});
