import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { project } from "../kernels/project.ts";
import { reject } from "../kernels/reject.ts";
import { anyScale, moderate, vectorPair, withoutTiny } from "../testing/arbitraries.ts";
import { integerDot, magnitudeOf, quotient, toInteger } from "../testing/exact-integers.ts";
import { honestProjections, honestRejections } from "../testing/honest-projections.ts";
import { largestShare, stylesOverAThird } from "../testing/share-of-bound.ts";
import { projectOracle, rejectOracle } from "./project.ts";

const vec = (...elements: number[]) => Float64Array.from(elements);

function answer(oracle: typeof projectOracle, a: Float64Array, b: Float64Array) {
  const result = oracle(a, b);
  if (result.kind === "throws") throw new Error("equal lengths must not throw");
  return result;
}

/** Also pairs that are parallel, or nearly so. */
const pairs = fc.oneof(
  vectorPair(moderate, 100),
  vectorPair(anyScale()),
  vectorPair(moderate, 20).chain(([a, b]) =>
    fc
      .tuple(fc.constantFrom(1, -3, 0.7), fc.constantFrom(0, 1e-14, 1e-6))
      .map(([factor, tilt]) => [a, a.map((x, i) => factor * x + tilt * b[i])] as const),
  ),
);

describe.each([
  { name: "project", oracle: projectOracle, kernel: project, styles: honestProjections },
  { name: "reject", oracle: rejectOracle, kernel: reject, styles: honestRejections },
])("$name", ({ oracle, kernel, styles }) => {
  test("every honest style stays within a third of every bound, from 1e-300 to 1e300", () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const exact = answer(oracle, a, b);
        expect(stylesOverAThird({ ...styles, kernel }, (f) => largestShare(f(a, b), exact))).toEqual([]);
      }),
    );
  });

  test("single precision falls far outside", () => {
    for (const n of [2, 3, 64, 1000]) {
      const a = Float64Array.from({ length: n }, (_, i) => Math.sin(i + 1));
      const b = Float64Array.from({ length: n }, (_, i) => Math.cos(3 * i + 1));
      const got = kernel(a.map(Math.fround), b.map(Math.fround));
      expect(largestShare(got, answer(oracle, a, b))).toBeGreaterThan(100);
    }
  });

  test("the inputs stay as they are and the result is a vector of its own", () => {
    for (const a of [vec(1, 2), vec(0, 0)]) {
      const b = vec(3, 4);
      const result = kernel(a, b);
      expect([...b]).toEqual([3, 4]);
      expect([a.buffer, b.buffer]).not.toContain(result.buffer);
    }
  });

  test("a NaN or an infinity anywhere spreads to every element, lengths that differ throw", () => {
    for (const [a, b] of [
      [vec(NaN, 0), vec(1, 2)],
      [vec(0, 1), vec(NaN, 2)],
      [vec(Infinity, 1), vec(1, 2)],
    ] as const) {
      expect(answer(oracle, a, b)).toEqual({ kind: "vector", data: vec(NaN, NaN), bounds: vec(0, 0) });
      expect(kernel(a, b)).toEqual(vec(NaN, NaN));
    }
    expect(oracle(vec(1), vec())).toEqual({ kind: "throws" });
    expect(() => kernel(vec(1), vec(1, 2))).toThrow(RangeError);
  });
});

test("the oracle's elements agree with exact integers", () => {
  fc.assert(
    fc.property(vectorPair(withoutTiny, 20), ([a, b]) => {
      const [ab, aa] = [integerDot(a, b), integerDot(a, a)];
      fc.pre(aa !== 0n);
      const [along, across] = [answer(projectOracle, a, b), answer(rejectOracle, a, b)];
      a.forEach((x, i) => {
        const onLine = ab * toInteger(x);
        const offLine = toInteger(b[i]) * aa - onLine;
        const unit = aa << 1074n;
        expect(Math.abs(along.data[i] - quotient(onLine, unit))).toBeLessThanOrEqual(
          2 ** -52 * Math.abs(along.data[i]) + 5e-324,
        );
        // What cancels is known to 2⁻⁶⁰ of what it came from.
        const slack =
          5e-324 + 2 ** -52 * Math.abs(across.data[i]) + 2 ** -58 * quotient(magnitudeOf(onLine), unit);
        expect(Math.abs(across.data[i] - quotient(offLine, unit))).toBeLessThanOrEqual(slack);
      });
    }),
  );
});

test.each([
  { a: [4, 0], b: [3, 3], along: [3, 0], across: [0, 3] },
  { a: [1, 1], b: [-2, -2], along: [-2, -2], across: [0, 0] },
  { a: [1, 0], b: [0, 5], along: [0, 0], across: [0, 5] },
  { a: [0, 0], b: [1, 2], along: [0, 0], across: [1, 2] },
  { a: [1e300, 0], b: [3e-300, 1], along: [3e-300, 0], across: [0, 1] },
  { a: [1e-300, 0], b: [3e300, 1], along: [3e300, 0], across: [0, 1] },
  { a: [], b: [], along: [], across: [] },
])("$b is $along along $a and $across across it", ({ a, b, along, across }) => {
  const [x, y] = [Float64Array.from(a), Float64Array.from(b)];
  expect(Array.from(project(x, y), (v) => v + 0)).toEqual(along);
  expect(Array.from(answer(projectOracle, x, y).data, (v) => v + 0)).toEqual(along);
  expect(Array.from(reject(x, y), (v) => v + 0)).toEqual(across);
  expect(Array.from(answer(rejectOracle, x, y).data, (v) => v + 0)).toEqual(across);
});

test.each([
  [1e-200, 2],
  [3, 7],
  [-0.1, 1e300],
  [7e250, -3e-290],
])("of a line nothing is perpendicular to (%d): of %d exactly 0 is left", (x, y) => {
  expect(answer(rejectOracle, vec(x), vec(y)).data).toEqual(vec(0));
});
