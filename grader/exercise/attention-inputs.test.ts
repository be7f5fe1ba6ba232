import { expect, it } from "vitest";
import { attentionOracle } from "../core/index.ts";
import { partlyEqualRows, peakedScores, queriesWithNaN, tiedScores } from "./attention-inputs.ts";
import { createRng } from "./random.ts";

it("tied scores leave no doubt about the average of equal values, at any level", () => {
  for (const level of [-1e120, 1e15]) {
    const answer = attentionOracle(...tiedScores(level, 2, 4));
    expect(answer).toMatchObject({ data: Float64Array.of(1, 2, 1, 2) });
    expect("bounds" in answer && Math.max(...answer.bounds)).toBeLessThan(1e-13);
  }
});

it("one key outweighs all others, wherever it stands", () => {
  for (const place of [0, 4, 6]) {
    const answer = attentionOracle(...peakedScores(place, 1, 7));
    expect(answer).toMatchObject({ data: Float64Array.of(1 + (place % 3)) });
  }
});

it("of three rows the second equals the first, the third does but in the middle", () => {
  const [q, k, v] = partlyEqualRows(createRng("rows"), 3, 7);
  const row = (i: number) => [...q.data.subarray(4 * i, 4 * i + 4)];
  expect(row(1)).toEqual(row(0));
  expect(row(2).map((x, c) => x === row(0)[c])).toEqual([true, false, false, true]);
  expect([k.rows, v.rows, v.cols]).toEqual([7, 7, 2]);
});

it("a NaN stands at each place that is named, and nowhere else", () => {
  const [q, k] = queriesWithNaN(createRng("NaN"), 3, 2, [
    [0, 16],
    [2, 0],
  ]);
  expect([...q.data.keys()].filter((i) => Number.isNaN(q.data[i]))).toEqual([16, 34]);
  expect(k.data.every(Number.isFinite)).toBe(true);
});
