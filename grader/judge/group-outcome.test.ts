import { describe, expect, it } from "vitest";
import {
  clearestFirst,
  emptyOutcome,
  inputSize,
  type CaseFailure,
  type GroupOutcome,
} from "./group-outcome.ts";
import { judgeCall } from "./judge-call.ts";
import { returned } from "./testing/plain-runner.ts";
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

const wrong = (name: string, n: number, expected: number, got: number): CaseFailure => {
  const right = { kind: "number" as const, value: expected, bound: 0 };
  const outcome = returned(got);
  const { reason, comparison } = judgeCall(right, outcome);
  return { ...failure(name, n), expected: right, outcome, reason: reason!, comparison: comparison! };
};
const shown = (...failures: CaseFailure[]) => clearestFirst([group(...failures)])[0]?.name.case;

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

  it("is NaN or ∞ where a number is due before another wrong value, and one that is nearly right comes last", () => {
    const nearly = wrong("nearly", 1, 2.31e-16, 2.32e-16);
    const far = wrong("far", 3, 1e-20, 1e-17);
    const zero = wrong("zero", 2, 0, 1e-17);
    const notNumber = wrong("NaN", 9, 0.5, NaN);
    const hidden = wrong("hidden", 2, NaN, 0);
    expect(shown(nearly, far, zero, hidden, notNumber)).toBe("NaN");
    expect(shown(nearly, far, zero)).toBe("zero");
    expect(shown(nearly, far, hidden)).toBe("hidden");
    expect(shown(nearly, far)).toBe("far");
    expect(shown(nearly, wrong("as near", 4, 1, 1 + 1e-9))).toBe("nearly");
    expect(shown(nearly, failure("shape", 3, "shape"))).toBe("shape");
  });

  it("is not that an empty input was changed, where one that is not empty was", () => {
    expect(shown(failure("empty", 0, "mutated-input"), failure("full", 2, "mutated-input"))).toBe("full");
    expect(shown(failure("empty", 0, "mutated-input"))).toBe("empty");
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
