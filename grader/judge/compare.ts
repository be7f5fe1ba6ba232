/** Is this result the right answer? Decides by shape, then class (NaN, ±∞, sign of zero), then range and bound. */
import type { Expected, ExpectedThrow, Value } from "../exercise/value.ts";
import { shapeOf } from "../exercise/value.ts";
import { errorInUlps } from "../core/index.ts";

export type ExpectedValue = Exclude<Expected, ExpectedThrow>;

export interface WorstElement {
  index: number;
  expected: number;
  got: number;
  /** |got − expected| in units in the last place of the expected value; Infinity when the classes differ. */
  ulps: number;
  bound: number;
}

export interface Comparison {
  /** `null` when every element passes. */
  reason: "shape" | "class" | "range" | "value" | null;
  /** The largest |error| / bound; Infinity when shape or class differ. An answer passes up to 1. */
  excess: number;
  worst: WorstElement | null;
  wrongElements: number;
  elements: number;
  /** Of the well-conditioned elements only, those whose bound is below 2⁻³² of the value: elsewhere it says nothing about the program. */
  maxErrorUlps: number;
}

export function compare(expected: ExpectedValue, got: Value): Comparison {
  const right = elementsOf(expected);
  const answer = elementsOfValue(got);
  if (!sameShape(shapeOfExpected(expected), shapeOf(got))) {
    return {
      reason: "shape",
      excess: Infinity,
      worst: null,
      wrongElements: answer.length,
      elements: right.data.length,
      maxErrorUlps: 0,
    };
  }
  const result: Comparison = {
    reason: null,
    excess: 0,
    worst: null,
    wrongElements: 0,
    elements: right.data.length,
    maxErrorUlps: 0,
  };
  for (let index = 0; index < right.data.length; index++) {
    const value = right.data[index]!;
    const bound = right.bounds[index]!;
    const given = answer[index]!;
    if (value === given && (value !== 0 || !expected.zeroSign) && !expected.range) continue;
    const { reason, excess } = compareElement(value, bound, given, expected);
    if (reason !== null) result.wrongElements++;
    if (bound <= Math.abs(value) * 2 ** -32)
      result.maxErrorUlps = Math.max(result.maxErrorUlps, errorInUlps(given, value));
    if (reason !== null && (result.reason === null || excess > result.excess)) {
      const ulps = errorInUlps(given, value);
      Object.assign(result, { reason, worst: { index, expected: value, got: given, ulps, bound } });
    }
    if (excess > result.excess) result.excess = excess;
  }
  return result;
}

/** The same numbers bit for bit, −0 and NaN included. */
export function identical(a: Value, b: Value): boolean {
  if (!sameShape(shapeOf(a), shapeOf(b))) return false;
  return sameElements(elementsOfValue(a), elementsOfValue(b));
}

/** Element by element the same number, −0 and NaN included; `b` is as long as `a`. */
export function sameElements(a: Float64Array, b: Float64Array): boolean {
  for (let i = 0; i < a.length; i++) if (!Object.is(a[i], b[i])) return false;
  return true;
}

/** The elements of a value in the order of its `data`. */
export function elementsOfValue(value: Value): Float64Array {
  if (typeof value === "number") return Float64Array.of(value);
  return value instanceof Float64Array ? value : value.data;
}

interface Judged {
  reason: Comparison["reason"];
  excess: number;
}

const fine: Judged = { reason: null, excess: 0 };

export function compareElement(
  expected: number,
  bound: number,
  got: number,
  { zeroSign, range }: Pick<ExpectedValue, "zeroSign" | "range">,
): Judged {
  if (bound === Infinity) return fine;
  if (Number.isNaN(expected)) return Number.isNaN(got) ? fine : { reason: "class", excess: Infinity };
  if (!Number.isFinite(expected) || !Number.isFinite(got)) {
    return expected === got ? fine : { reason: "class", excess: Infinity };
  }
  if (zeroSign && expected === 0 && got === 0 && !Object.is(expected, got))
    return { reason: "class", excess: Infinity };
  const error = Math.abs(got - expected);
  // Beyond the bound by the smallest step there is, the quotient is above 1, for it is rightly rounded.
  if (!(error <= bound)) return { reason: "value", excess: Number.isNaN(bound) ? Infinity : error / bound };
  return range && (got < range[0] || got > range[1])
    ? { reason: "range", excess: Infinity }
    : { reason: null, excess: error === 0 ? 0 : error / bound };
}

function elementsOf(expected: ExpectedValue): { data: Float64Array; bounds: Float64Array } {
  if (expected.kind === "number")
    return { data: Float64Array.of(expected.value), bounds: Float64Array.of(expected.bound) };
  return expected;
}

function shapeOfExpected(expected: ExpectedValue): number[] {
  if (expected.kind === "number") return [];
  return expected.kind === "matrix" ? [expected.rows, expected.cols] : [expected.data.length];
}

function sameShape(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((length, dimension) => length === b[dimension]);
}
