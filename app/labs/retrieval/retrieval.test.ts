import { array, assert, integer, property, record } from "fast-check";
import { describe, expect, test } from "vitest";
import { makeStore, retrieve } from "./retrieve.ts";
import { cosineScores, dotScores, normaliseAll, topK } from "./search.ts";

const quick = { sampleMs: 0, samples: 3, enoughMs: 0 };

describe("search", () => {
  test("by dot product among normalised vectors ranks as cosine does", () => {
    const tasks = record({
      n: integer({ min: 10, max: 60 }),
      d: integer({ min: 2, max: 40 }),
      k: integer({ min: 1, max: 10 }),
      seed: integer({ min: 0, max: 999 }),
    });
    assert(
      property(tasks, (task) => {
        const { query, keys } = makeStore(task);
        const byCosine = topK(cosineScores(query, keys), task.k);
        expect(topK(dotScores(normaliseAll([query])[0], normaliseAll(keys)), task.k)).toEqual(byCosine);
      }),
    );
  });

  test("puts the larger score first, and of equal ones the lower index", () => {
    expect(topK(Float64Array.of(1, 3, 2, 3), 3)).toEqual([1, 3, 2]);
    assert(
      property(array(integer({ min: 0, max: 3 })), (scores) => {
        const order = topK(Float64Array.from(scores), scores.length);
        const keys = order.map((index) => [-(scores[index] ?? 0), index] as const);
        expect(keys.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])).toEqual(keys);
      }),
    );
  });

  test("leaves a vector of zeros what it is", () => {
    expect(normaliseAll([new Float64Array(2), Float64Array.of(3, 4)])).toEqual([
      new Float64Array(2),
      Float64Array.of(0.6, 0.8),
    ]);
  });
});

describe("what the lab shows", () => {
  const task = { n: 200, d: 64, k: 5, seed: 1 };

  test("is the best k by cosine, each with both scores, which agree to rounding", () => {
    const { hits, isSameOrder } = retrieve(task, undefined, quick);
    expect(hits).toHaveLength(5);
    expect(isSameOrder).toBe(true);
    for (const { cosine, inner, length, rawPlace } of hits) {
      expect(inner).toBeCloseTo(cosine, 14);
      expect(length > 0.499 && length < 2.001).toBe(true);
      expect(rawPlace >= 1 && rawPlace <= task.n).toBe(true);
    }
  });

  test("is another ranking when the vectors are not normalised", () => {
    const { hits } = retrieve(task, undefined, quick);
    expect(hits.map((hit) => hit.rawPlace)).not.toEqual([1, 2, 3, 4, 5]);
  });

  test("is the same for the same seed, but for the times", () => {
    const [one, other] = [retrieve(task, undefined, quick), retrieve(task, undefined, quick)];
    expect(one.hits).toEqual(other.hits);
    expect(one.seconds.cosine.median).toBeGreaterThanOrEqual(0);
  });
});
