import { describe, expect, it } from "vitest";
import {
  clearestFirst,
  emptyOutcome,
  inputSize,
  type CaseFailure,
  type GroupOutcome,
} from "./group-outcome.ts";
import type { Failure } from "./verdict.ts";

const vector = (n: number) => new Float64Array(n);
const failure = (name: string, n: number, reason: Failure["reason"] = "value"): CaseFailure => ({
  group: "values",
  name: { case: name },
  reason,
  request: { args: [vector(n), vector(n)] },
  expected: { kind: "number", value: 0, bound: 0 },
  outcome: { kind: "returned", value: 1, mutated: [], aliases: "nothing" },
});
const group = (...failures: CaseFailure[]): GroupOutcome => ({ ...emptyOutcome("values"), failures });

it("the size of an input is that of all its arguments", () => {
  expect(inputSize({ args: [3, vector(4), { rows: 2, cols: 3, data: vector(6) }] })).toBe(11);
  expect(inputSize({ args: [] })).toBe(0);
});

const shownFirst = (groups: GroupOutcome[]) => clearestFirst(groups)[0];

describe("the clearest failure", () => {
  it("is the one with the smallest input, the first of equals", () => {
    expect(
      shownFirst([group(failure("large", 9), failure("small", 1), failure("as small", 1))])?.name.case,
    ).toBe("small");
  });

  it("is a throw before a wrong value", () => {
    const found = shownFirst([
      group(failure("small", 1), failure("thrown", 9, "threw"), failure("far", 12, "threw")),
    ]);
    expect(found?.name.case).toBe("thrown");
  });

  it("is of the first group that failed", () => {
    expect(shownFirst([group(), group(failure("first", 9)), group(failure("second", 1))])?.name.case).toBe(
      "first",
    );
  });

  it("is none when nothing failed", () => {
    expect(shownFirst([group(), group()])).toBeUndefined();
    expect(shownFirst([])).toBeUndefined();
  });
});
