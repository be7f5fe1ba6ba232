import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attentionOracle } from "../core/index.ts";
import {
  awkwardLengths,
  sweptSizes,
  illConditionedDot,
  logUniform,
  outweighedFirst,
  subnormal,
} from "./distributions.ts";
import { createRng } from "./random.ts";

describe("logUniform", () => {
  it("stays inside its interval and visits every decade evenly", () => {
    const rng = createRng("decades");
    const draw = logUniform(1e-300, 1e300);
    const logs = Array.from({ length: 30_000 }, () => Math.log10(draw(rng)));
    expect(logs.every((value) => value >= -300.001 && value <= 300.001)).toBe(true);
    for (let low = -300; low < 300; low += 100) {
      const share = logs.filter((value) => value >= low && value < low + 100).length / logs.length;
      expect(Math.abs(share - 1 / 6)).toBeLessThan(0.02);
    }
  });

  it.each([
    [0, 1],
    [2, 1],
    [1, Infinity],
    [NaN, 1],
  ])("refuses the interval %d … %d", (low, high) => {
    expect(() => logUniform(low, high)).toThrow(RangeError);
  });
});

it("subnormal draws are never zero and never normal", () => {
  const rng = createRng("tiny");
  const draws = Array.from({ length: 1_000 }, () => Math.abs(subnormal(rng)));
  expect(draws.every((value) => value > 0 && value < 2 ** -1022)).toBe(true);
});

it("awkwardLengths lists every rest of blocks of up to 32 and the neighbours of powers of two, ascending and within the maximum", () => {
  expect(awkwardLengths(17)).toEqual([...Array(18).keys()]);
  const lengths = awkwardLengths(257);
  expect(lengths.slice(34, 40)).toEqual([63, 64, 65, 66, 67, 68]);
  expect(lengths.slice(-8)).toEqual([96, 100, 127, 128, 129, 255, 256, 257]);
  for (const block of [2, 3, 4, 5, 8, 16, 32]) {
    const rests = (from: number) => new Set(lengths.filter((n) => n >= from).map((n) => n % block));
    expect([rests(0).size, rests(64).size]).toEqual([block, block]);
  }
});

it("sweptSizes runs along each axis through 1 … 33, no size twice", () => {
  for (const sizes of [sweptSizes(2), sweptSizes(3), sweptSizes(4)]) {
    for (const axis of sizes[0]!.keys())
      expect(new Set(sizes.map((size) => size[axis]))).toEqual(
        new Set(Array.from({ length: 33 }, (_, i) => i + 1)),
      );
    expect(new Set(sizes.map((size) => size.join())).size).toBe(33);
  }
});

describe("illConditionedDot", () => {
  it("has the stated exact value and condition number (checked in rational arithmetic)", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: 1, max: 20 }),
        fc.constantFrom(1e3, 1e8, 1e12),
        (seed, half, condition) => {
          const { a, b, condition: stated } = illConditionedDot(createRng(seed), 2 * half + 1, condition);
          let sum = 0n;
          let absolute = 0n;
          a.forEach((x, i) => {
            const product = fixedPoint(x) * fixedPoint(b[i]!);
            sum += product;
            absolute += product < 0n ? -product : product;
          });
          const actual = Number((2n * absolute * 1_000_000n) / (sum < 0n ? -sum : sum)) / 1e6;
          expect(Math.abs(actual / stated - 1)).toBeLessThan(1e-6);
          expect(Math.abs(Math.log2(stated / condition))).toBeLessThan(1);
        },
      ),
      { numRuns: 50 },
    );
  });

  it.each([2, 4, 1])("refuses length %d", (n) => {
    expect(() => illConditionedDot(createRng("x"), n, 1e6)).toThrow(RangeError);
  });
});

/** value · 2²⁰⁰, exactly: enough for every value that the generator makes. */
function fixedPoint(value: number): bigint {
  let scaled = value;
  let shift = 0;
  while (scaled !== Math.floor(scaled)) {
    scaled *= 2;
    shift++;
  }
  return BigInt(scaled) << BigInt(200 - shift);
}

it("keys that are outweighed by e⁻⁶⁴⁰ count for their values all the same", () => {
  const answer = attentionOracle(...outweighedFirst(4));
  const expected = 1 + 1e288 * Math.exp(-640);
  expect(answer).toMatchObject({ kind: "matrix", rows: 1, cols: 1 });
  expect(answer.kind === "matrix" && answer.data[0]! / expected).toBeCloseTo(1, 12);
  // Nothing but the first keys' values could make it that large.
  expect(expected).toBeGreaterThan(1e9);
});
