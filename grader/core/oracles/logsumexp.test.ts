import * as fc from "fast-check";
import { expect, test } from "vitest";
import { logsumexp } from "../kernels/logsumexp.ts";
import { softmax } from "../kernels/softmax.ts";
import { logsumexpOracle } from "./logsumexp.ts";

const logits = fc
  .array(fc.double({ min: -800, max: 800, noNaN: true }), { minLength: 1, maxLength: 30 })
  .map((items) => Float64Array.from(items));

test("the bound is 3u(2n + 16 + 2G + 2|max| + 2|value|)", () => {
  fc.assert(
    fc.property(logits, (x) => {
      const { value, bound } = logsumexpOracle(x);
      const max = Math.max(...x);
      const weights = softmax(x);
      const gap = x.reduce((sum, logit, i) => sum + weights[i] * (max - logit), 0);
      const expected = 3 * 2 ** -53 * (2 * x.length + 16 + 2 * gap + 2 * Math.abs(max) + 2 * Math.abs(value));
      expect(bound / expected).toBeCloseTo(1, 9);
    }),
  );
});

test("a masked logit adds nothing, neither to the value nor to the bound's gap", () => {
  const masked = logsumexpOracle(Float64Array.of(1, -Infinity, 2));
  const plain = logsumexpOracle(Float64Array.of(1, 2));
  expect(masked.value).toBe(plain.value);
  expect(masked.bound - plain.bound).toBeCloseTo(3 * 2 ** -53 * 2, 30);
});

test("the kernel stays within a third of the bound", () => {
  fc.assert(
    fc.property(logits, (x) => {
      const { value, bound } = logsumexpOracle(x);
      expect(Math.abs(logsumexp(x) - value)).toBeLessThanOrEqual(bound / 3);
    }),
  );
});
