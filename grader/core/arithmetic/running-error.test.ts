import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Bounded } from "./running-error.ts";
import {
  dotOf,
  exponential,
  given,
  hyperbolicTangent,
  larger,
  logarithm,
  matrixAnswer,
  minus,
  numberAnswer,
  over,
  plus,
  root,
  sumOf,
  times,
  vectorAnswer,
} from "./running-error.ts";
import { twoSum } from "./double-double.ts";
import { HEADROOM } from "./precision.ts";

/** What an honest program may hold: the exact value, and a double within its bound. */
interface Held {
  truth: Bounded;
  held: number;
}

const held = (size: fc.Arbitrary<number>): fc.Arbitrary<Held> =>
  fc
    .tuple(size, fc.double({ min: -1, max: 1, noNaN: true }), fc.integer({ min: 0, max: 60 }))
    .map(([x, part, bits]) => {
      const error = Math.abs(x) * 2 ** -bits * (bits < 30 ? 0 : 1);
      // Rounding x + part·error to a double must not leave the bound that it is to test.
      const double = x + part * error * 0.99;
      return { truth: { exact: twoSum(x, 0), error }, held: Math.abs(double - x) <= error ? double : x };
    });

const ordinary = held(fc.double({ min: -1e3, max: 1e3, noNaN: true }));
const positive = held(fc.double({ min: 1e-3, max: 1e3, noNaN: true }));
const exponent = held(fc.double({ min: -700, max: 700, noNaN: true }));

/** How far a program's double is beyond the bound, if at all. */
function excess({ exact, error }: Bounded, got: number): number {
  // One ulp of slack: the exact value is compared as a double.
  return Math.max(0, Math.abs(got - exact.high - exact.low) - error - Math.abs(exact.high) * 2 ** -52);
}

describe("whatever honest doubles go in, the double that comes out is within the bound", () => {
  test.each<[string, (a: Bounded, b: Bounded) => Bounded, (a: number, b: number) => number]>([
    ["plus", plus, (a, b) => a + b],
    ["minus", minus, (a, b) => a - b],
    ["times", times, (a, b) => a * b],
    ["over", over, (a, b) => a / b],
    ["larger", larger, Math.max],
  ])("%s", (_, bounded, plain) => {
    fc.assert(
      fc.property(ordinary, ordinary, (a, b) => {
        const truth = bounded(a.truth, b.truth);
        expect(truth.error < Infinity ? excess(truth, plain(a.held, b.held)) : 0).toBe(0);
      }),
    );
  });

  test.each<[string, fc.Arbitrary<Held>, (a: Bounded) => Bounded, (a: number) => number]>([
    ["root", positive, root, Math.sqrt],
    ["exponential", exponent, exponential, Math.exp],
    ["logarithm", positive, logarithm, Math.log],
    ["tanh", ordinary, hyperbolicTangent, Math.tanh],
    ["tanh by exponentials", ordinary, hyperbolicTangent, (x) => 1 - 2 / (Math.exp(2 * x) + 1)],
    ["tanh near 0", held(fc.double({ min: -1e-5, max: 1e-5, noNaN: true })), hyperbolicTangent, Math.tanh],
  ])("%s", (_, arbitrary, bounded, plain) => {
    fc.assert(
      fc.property(arbitrary, (a) => {
        expect(excess(bounded(a.truth), plain(a.held))).toBe(0);
      }),
    );
  });

  test("a sum in any order, and a dot product", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(ordinary, ordinary), { maxLength: 40 }), (pairs) => {
        const [a, b] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
        const sum = sumOf(a.map(({ truth }) => truth));
        const forwards = a.reduce((total, x) => total + x.held, 0);
        const backwards = a.reduceRight((total, x) => x.held + total, 0);
        expect([excess(sum, forwards), excess(sum, backwards)]).toEqual([0, 0]);
        const product = dotOf(
          a.map(({ truth }) => truth),
          b.map(({ truth }) => truth),
        );
        const plain = a.reduce((total, x, i) => total + x.held * (b[i]?.held ?? NaN), 0);
        expect(excess(product, plain)).toBe(0);
      }),
    );
  });
});

test("a quotient of the smallest numbers inherits the error of its divisor", () => {
  const divisor = { ...given(2 ** -1040), error: Number.MIN_VALUE };
  const { exact, error } = over(given(Number.MIN_VALUE), divisor);
  expect(exact.high).toBe(2 ** -34);
  expect(error).toBeGreaterThan(2 ** -34 * 2 ** -34);
});

test("a quotient of subnormal numbers has all its digits", () => {
  const { high, low } = over(given(3 * Number.MIN_VALUE), given(7 * Number.MIN_VALUE)).exact;
  expect([high, low]).toEqual(Object.values(over(given(3), given(7)).exact));
});

test("the exact value has more digits than a double", () => {
  const third = over(given(1), given(3));
  const { high, low } = minus(times(third, given(3)), given(1)).exact;
  expect(Math.abs(high + low)).toBeLessThan(2 ** -104);
  const back = minus(logarithm(exponential(given(1.25))), given(1.25));
  expect(Math.abs(back.exact.high)).toBeLessThan(2 ** -64);
  const tangent = hyperbolicTangent(given(2 ** -18 * 0.999));
  const beyond = hyperbolicTangent(given(2 ** -18 * 1.001));
  // On both sides of where the series ends, tanh x = x − x³/3 + 2x⁵/15.
  for (const [x, { exact }] of [
    [2 ** -18 * 0.999, tangent],
    [2 ** -18 * 1.001, beyond],
  ] as const)
    expect(Math.abs(exact.high - x + x ** 3 / 3 + exact.low)).toBeLessThan(2 ** -88);
});

test("what may be zero divides nothing, and the root of what is lost in rounding is small", () => {
  expect(over(given(1), { exact: { high: 1e-9, low: 0 }, error: 1e-9 }).error).toBe(Infinity);
  expect(root({ exact: { high: 0, low: 0 }, error: 1e-16 }).error).toBeGreaterThanOrEqual(1e-8);
  expect(root(given(0))).toMatchObject({ exact: { high: 0 } });
});

test("an answer has the headroom, and its values are rounded to double", () => {
  const tenth = over(given(1), given(10));
  const bound = HEADROOM * (tenth.error + Math.abs(tenth.exact.low));
  expect(tenth.exact.low).not.toBe(0);
  expect(numberAnswer(tenth)).toEqual({ kind: "number", value: 0.1, bound });
  expect(vectorAnswer([tenth, given(2)])).toMatchObject({
    kind: "vector",
    data: Float64Array.of(0.1, 2),
    bounds: Float64Array.of(bound, 0),
  });
  expect(matrixAnswer(1, 2, [tenth, tenth])).toMatchObject({ kind: "matrix", rows: 1, cols: 2 });
});
