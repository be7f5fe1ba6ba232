import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, identical } from "./compare.ts";
import { ulp } from "../core/index.ts";

const number = (value: number, bound = 0, rest = {}) => ({ kind: "number" as const, value, bound, ...rest });
const vector = (data: number[], bounds: number[]) => ({
  kind: "vector" as const,
  data: Float64Array.from(data),
  bounds: Float64Array.from(bounds),
});

describe("classes", () => {
  const samples = [NaN, Infinity, -Infinity, 0, 1, -1, 1e308];

  it.each(samples.flatMap((expected) => samples.map((got) => [expected, got] as const)))(
    "expected %d, got %d: passes only for the same",
    (expected, got) => {
      const same = Object.is(expected, got);
      expect(compare(number(expected), got).reason === null).toBe(same);
    },
  );

  it("never lets NaN or an infinity pass for a number, however wide the finite bound", () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.constantFrom(NaN, Infinity, -Infinity),
        (value, got) => {
          expect(compare(number(value, Number.MAX_VALUE), got)).toMatchObject({
            reason: "class",
            excess: Infinity,
          });
        },
      ),
    );
  });

  it("tells −0 from +0 only where the policy says so", () => {
    expect(compare(number(0), -0).reason).toBeNull();
    expect(compare(number(0, 0, { zeroSign: true }), -0).reason).toBe("class");
    expect(compare(number(-0, 0, { zeroSign: true }), -0).reason).toBeNull();
  });
});

describe("bounds", () => {
  const finite = fc.double({ min: -1e150, max: 1e150, noNaN: true });

  it("let a number pass exactly at the bound and not one step beyond", () => {
    fc.assert(
      fc.property(finite, fc.double({ min: 1e-300, max: 1e150, noNaN: true }), (value, bound) => {
        const edge = value + bound;
        const error = Math.abs(edge - value);
        expect(compare(number(value, error), edge).reason).toBeNull();
        fc.pre(error > 0);
        expect(compare(number(value, error * (1 - 2 ** -52)), edge).reason).toBe("value");
      }),
    );
  });

  it("of zero ask for the exact value", () => {
    fc.assert(
      fc.property(finite, (value) => {
        expect(compare(number(value), value).reason).toBeNull();
        expect(compare(number(value), value + ulp(value)).reason).toBe("value");
      }),
    );
  });

  it("are used by more than all of it where a number fails, however close", () => {
    fc.assert(
      fc.property(fc.double({ min: 5e-324, max: 1e300, noNaN: true }), (bound) => {
        const beyond = bound + ulp(bound);
        expect(compare(number(0, bound), beyond).excess).toBeGreaterThan(1);
        expect(compare(number(0, bound), bound).excess).toBe(1);
      }),
    );
  });

  it("that are NaN let nothing pass but what is exact", () => {
    expect(compare(number(1, NaN), 1.5)).toMatchObject({ reason: "value", excess: Infinity });
    expect(compare(number(1, NaN), 1).reason).toBeNull();
  });

  it("survive a difference that overflows", () => {
    expect(compare(number(1.7e308, 1), -1.7e308)).toMatchObject({ reason: "value", excess: Infinity });
  });

  it("that are infinite let everything pass: the spec asks for nothing there", () => {
    expect(compare(number(1, Infinity), NaN).reason).toBeNull();
  });
});

it("a value inside its bound but outside its range fails", () => {
  const expected = number(1, 1e-10, { range: [-1, 1] });
  expect(compare(expected, 1 + 2 ** -52).reason).toBe("range");
  expect(compare(expected, 1).reason).toBeNull();
});

describe("shapes", () => {
  const matrix = {
    kind: "matrix" as const,
    rows: 2,
    cols: 3,
    data: new Float64Array(6),
    bounds: new Float64Array(6),
  };

  it.each<[string, Parameters<typeof compare>[0], Parameters<typeof compare>[1]]>([
    ["a number for a vector", vector([1], [0]), 1],
    ["a vector for a number", number(1), Float64Array.of(1)],
    ["a longer vector", vector([1], [0]), Float64Array.of(1, 0)],
    ["an empty vector", vector([1], [0]), new Float64Array()],
    ["a vector for a matrix", matrix, new Float64Array(6)],
    ["rows and columns exchanged", matrix, { rows: 3, cols: 2, data: new Float64Array(6) }],
  ])("%s is refused", (_, expected, got) => {
    expect(compare(expected, got)).toMatchObject({ reason: "shape", excess: Infinity });
  });

  it("two empty matrices of different shape are different", () => {
    const empty = { ...matrix, rows: 0, data: new Float64Array(), bounds: new Float64Array() };
    expect(compare(empty, { rows: 0, cols: 3, data: new Float64Array() }).reason).toBeNull();
    expect(compare(empty, { rows: 3, cols: 0, data: new Float64Array() }).reason).toBe("shape");
  });
});

it("the worst element is the one furthest beyond its bound, a wrong class above all", () => {
  const expected = vector([1, 2, 3], [0.1, 0.1, 0.1]);
  expect(compare(expected, Float64Array.of(1.2, 2.9, 3))).toMatchObject({
    wrongElements: 2,
    elements: 3,
    worst: { index: 1 },
  });
  expect(compare(expected, Float64Array.of(9, 2, NaN))).toMatchObject({
    reason: "class",
    worst: { index: 2 },
  });
});

it("errors in ulps are counted for well-conditioned elements only", () => {
  expect(compare(vector([1, 1], [1e-15, 1]), Float64Array.of(1 + 2 ** -52, 1.5)).maxErrorUlps).toBe(1);
  expect(compare(number(1, 2 ** -32), 1 + 2 ** -52).maxErrorUlps).toBe(1);
  expect(compare(number(1, 2 ** -31), 1 + 2 ** -52).maxErrorUlps).toBe(0);
});

it("identical asks for the same bits", () => {
  expect(identical(Float64Array.of(NaN, -0), Float64Array.of(NaN, -0))).toBe(true);
  expect(identical(Float64Array.of(0), Float64Array.of(-0))).toBe(false);
  expect(identical(1, Float64Array.of(1))).toBe(false);
  expect(
    identical(
      { rows: 1, cols: 2, data: new Float64Array(2) },
      { rows: 2, cols: 1, data: new Float64Array(2) },
    ),
  ).toBe(false);
});
