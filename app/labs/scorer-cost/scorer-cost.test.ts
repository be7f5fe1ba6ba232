import { describe, expect, test } from "vitest";
import { cosine, dot } from "#grader/core/index.ts";
import { createRng } from "#grader/exercise/random.ts";
import { countAmortised, countPair, countParameters } from "./counts.ts";
import { measureScorers, sizesTo } from "./measure-scorers.ts";
import { rowsOf, scoreAll, scorerNames, scorePair } from "./scorers.ts";

const rng = createRng("scorers");
const [q, k] = [rng.matrix(5, 3), rng.matrix(4, 3)];
const learned = { w: rng.matrix(3, 3), w1: rng.matrix(3, 3), w2: rng.matrix(3, 3), v: rng.vector(3) };

describe.each(scorerNames)("%s", (name) => {
  test("gives each pair the same score by itself as in bulk", () => {
    const all = scoreAll[name](q, k, learned);
    expect(all).toMatchObject({ rows: 5, cols: 4 });
    for (let i = 0; i < 5; i++) {
      for (let j = 0; j < 4; j++) {
        const alone = scorePair[name](rowsOf(q)[i], rowsOf(k)[j], learned);
        expect(rowsOf(all)[i][j]).toBeCloseTo(alone, 13);
      }
    }
  });

  test("costs each pair less in bulk than by itself", () => {
    const [alone, inBulk] = [countPair[name](64), countAmortised[name](128, 64)];
    expect(inBulk.products).toBeLessThanOrEqual(alone.products);
    expect(inBulk.tanhs).toBe(alone.tanhs);
  });
});

test("the scores are those of their definitions", () => {
  const [a, b] = [rowsOf(q)[1], rowsOf(k)[2]];
  expect(scorePair.dot(a, b, learned)).toBe(dot(a, b));
  expect(scorePair.cosine(a, b, learned)).toBe(cosine(a, b));
  let bilinear = 0;
  for (let i = 0; i < 3; i++) for (let j = 0; j < 3; j++) bilinear += a[i] * rowsOf(learned.w)[i][j] * b[j];
  expect(scorePair.bilinear(a, b, learned)).toBeCloseTo(bilinear, 13);
  let additive = 0;
  for (let h = 0; h < 3; h++) {
    additive += learned.v[h] * Math.tanh(dot(rowsOf(learned.w1)[h], a) + dot(rowsOf(learned.w2)[h], b));
  }
  expect(scorePair.additive(a, b, learned)).toBeCloseTo(additive, 13);
});

test("a zero vector has cosine 0 in bulk too", () => {
  const zero = { rows: 1, cols: 3, data: new Float64Array(3) };
  expect([...scoreAll.cosine(zero, k, learned).data]).toEqual([0, 0, 0, 0]);
});

test("dot and cosine have nothing to learn", () => {
  expect(scorerNames.map((name) => countParameters[name](64))).toEqual([0, 0, 4096, 8256]);
});

test("growth is measured up to the chosen size", () => {
  expect(sizesTo(128)).toEqual([32, 64, 128]);
  expect(sizesTo(8)).toEqual([2, 4, 8]);
});

test("measuring says after each step how far it is, ends at 1 and has timed every scorer", () => {
  let ticks = 0;
  const shares: number[] = [];
  const options = { now: () => ticks++, sampleMs: 1, samples: 2 };
  const { costs } = measureScorers({ n: 16, d: 8 }, (share) => shares.push(share), options);
  expect(shares.at(-1)).toBe(1);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  for (const name of scorerNames) {
    const { alone, together, alongN, alongD } = costs[name];
    // Each call took one tick of this clock: as long as every other, for 16 pairs or for 16².
    expect(alone).toMatchObject({ seconds: { median: 0.001 / 16 }, ratio: { median: 1 } });
    expect(together).toMatchObject({ seconds: { median: 0.001 / 256 }, ratio: { median: 1 } });
    expect(alongN.map(({ size }) => size)).toEqual([4, 8, 16]);
    expect(alongD.map(({ size }) => size)).toEqual([2, 4, 8]);
  }
});
