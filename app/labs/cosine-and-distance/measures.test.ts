import { assert, integer, property, record } from "fast-check";
import { describe, expect, test } from "vitest";
import { compareCandidates } from "./measures.ts";

describe("cosine and distance", () => {
  test("of (1, 0) to (2, 0) and (0, 1)", () => {
    const { b, c, nearer, verdict } = compareCandidates({ x: 1, y: 0 }, { x: 2, y: 0 }, { x: 0, y: 1 });
    expect(b).toEqual({ dot: 2, cosine: 1, angle: 0, distance: 1 });
    expect(c).toEqual({ dot: 0, cosine: 0, angle: 90, distance: Math.SQRT2 });
    expect(nearer).toEqual({ dot: "b", cosine: "b", distance: "b" });
    expect(verdict).toBe("agree");
  });

  test("disagree about a long vector in the same direction and a short one beside it", () => {
    const { nearer, verdict } = compareCandidates({ x: 2, y: 1 }, { x: 6, y: 3 }, { x: 1, y: 2 });
    expect(nearer).toEqual({ dot: "b", cosine: "b", distance: "c" });
    expect(verdict).toBe("disagree");
  });

  test("a vector without direction has the cosine 0 and no angle", () => {
    const { b } = compareCandidates({ x: 1, y: 0 }, { x: 0, y: 0 }, { x: 0, y: 1 });
    expect(b).toEqual({ dot: 0, cosine: 0, angle: null, distance: 1 });
  });

  test("among vectors of one length never disagree: ‖a − b‖² = 2 − 2 cos", () => {
    const turn = integer({ min: 0, max: 359 }).map((degrees) => {
      const angle = (degrees * Math.PI) / 180;
      return { x: Math.cos(angle), y: Math.sin(angle) };
    });
    assert(
      property(record({ a: turn, b: turn, c: turn }), ({ a, b, c }) => {
        expect(compareCandidates(a, b, c).verdict).not.toBe("disagree");
      }),
    );
  });
});
