import { array, assert, double, float64Array, integer, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { softmax } from "#grader/core/index.ts";
import { measuredDotSlope } from "./dot-slope.ts";
import { saturationCurve } from "./saturation.ts";
import { softmaxJacobian } from "./softmax-jacobian.ts";

const logits = array(double({ min: -3, max: 3, noNaN: true }), { minLength: 1, maxLength: 6 });

describe("the softmax Jacobian", () => {
  test("is what moving one logit does to the weights", () => {
    assert(
      property(logits, double({ min: 0, max: 3, noNaN: true }), (x, scale) => {
        const { jacobian } = softmaxJacobian(x, scale);
        const step = 1e-5;
        x.forEach((_, j) => {
          const at = (by: number) =>
            softmax(Float64Array.from(x, (value, i) => scale * value + (i === j ? by : 0)));
          const [above, below] = [at(step), at(-step)];
          x.forEach((__, i) =>
            expect(jacobian.data[i * x.length + j]).toBeCloseTo((above[i] - below[i]) / (2 * step), 8),
          );
        });
      }),
    );
  });

  test("has rows that add up to 0 and no entry above a quarter", () => {
    assert(
      property(logits, integer({ min: 0, max: 300 }), (x, scale) => {
        const { jacobian, steepest } = softmaxJacobian(x, scale);
        const n = x.length;
        for (let i = 0; i < n; i++) {
          const row = jacobian.data.subarray(i * n, (i + 1) * n);
          expect(Math.abs(row.reduce((sum, slope) => sum + slope, 0))).toBeLessThan(1e-15);
        }
        // Two weights of a half may round up.
        expect(steepest).toBeLessThanOrEqual(0.25 * (1 + 2 ** -51));
      }),
    );
  });

  test("of two equal logits is a quarter everywhere", () => {
    expect([...softmaxJacobian([0, 0], 1).jacobian.data]).toEqual([0.25, -0.25, -0.25, 0.25]);
  });

  test("keeps its digits where a weight is 1 in double precision", () => {
    const { weights, jacobian } = softmaxJacobian([0, 1], 100);
    expect(weights[1]).toBe(1);
    for (const slope of jacobian.data) expect(Math.abs(slope) / Math.exp(-100)).toBeCloseTo(1, 12);
  });
});

test("the slope of softmax dies as the scale grows", () => {
  const curve = saturationCurve([1, 2, 3], -2, 2, 41);
  expect(curve[0].scale).toBeCloseTo(0.01, 12);
  expect(curve[40].scale).toBeCloseTo(100, 9);
  expect(curve[0].steepest).toBeCloseTo(2 / 9, 2);
  expect(curve[40].steepest).toBeLessThan(1e-40);
});

test("the slopes of q·k along q are the entries of k, wherever q is", () => {
  assert(
    property(
      array(integer({ min: -60, max: 60 }), { minLength: 4, maxLength: 4 }),
      float64Array({ min: -1, max: 1, noNaN: true, minLength: 2, maxLength: 2 }),
      ([x, y, u, v], q) => {
        const k = Float64Array.of(u / 10, v / 10);
        for (const at of [q, Float64Array.of(x, y)]) {
          measuredDotSlope(at, k).forEach((slope, i) => expect(slope).toBeCloseTo(k[i], 8));
        }
      },
    ),
  );
});
