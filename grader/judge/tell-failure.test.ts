import { describe, expect, it } from "vitest";
import type { Mistake } from "../exercise/spec.ts";
import type { Value } from "../exercise/value.ts";
import { elementsOfValue } from "./compare.ts";
import type { CaseFailure, GroupOutcome } from "./group-outcome.ts";
import { emptyOutcome } from "./group-outcome.ts";
import type { Failure } from "./verdict.ts";
import { tellFailure } from "./tell-failure.ts";

const text = { en: "", "zh-CN": "" };
const mistake = (id: string, implement: Mistake["implement"]): Mistake => ({
  id,
  title: text,
  explanation: text,
  implement,
});
const sum = (x: Value) => elementsOfValue(x).reduce((total, value) => total + value, 0);
const product = (x: Value) => elementsOfValue(x).reduce((total, value) => total * value, 1);

/** The sum is asked. */
function failing(x: number[], got: number, reason: Failure["reason"] = "value"): CaseFailure {
  const args = [Float64Array.from(x)];
  return {
    group: "values",
    name: { case: x.join(" ") },
    reason,
    request: { args },
    expected: { kind: "number", value: sum(args[0]!), bound: 1e-12 },
    outcome:
      reason === "threw"
        ? { kind: "threw", thrown: { name: "Error", message: "" }, mutated: [] }
        : { kind: "returned", value: got, mutated: [], aliases: "nothing" },
  };
}

const group = (...failures: CaseFailure[]): GroupOutcome => ({ ...emptyOutcome("values"), failures });

const multiplied = mistake("multiplied", product);
const nothing = mistake("nothing", () => 0);
/** Of [0, 3] and [0, 1, 2] the product is 0 as well. */
const failures = [failing([0, 1, 2], 0), failing([2, 3, 4], 24), failing([0, 3], 0), failing([2, 5, 3], 30)];

describe("the failure that is told", () => {
  it("is the clearest where no mistake is named, and any smaller one will do", () => {
    const told = tellFailure([], [group(...failures)]);
    expect([told.shown?.name.case, told.mistake]).toEqual(["0 3", null]);
    expect(told.explains(failing([1], 7))).toBe(true);
  });

  it("is one that no other mistake explains", () => {
    const told = tellFailure([nothing, multiplied], [group(...failures)]);
    expect([told.shown?.name.case, told.mistake?.id]).toEqual(["2 3 4", "multiplied"]);
    expect(told.explains(failing([2, 5], 10))).toBe(true);
    expect(told.explains(failing([2, 5], 9))).toBe(false);
  });

  it("is the clearest that the mistake explains where another explains all of them", () => {
    const told = tellFailure([multiplied, mistake("again", product)], [group(...failures)]);
    expect([told.shown?.name.case, told.mistake?.id]).toEqual(["0 3", "multiplied"]);
    expect(told.explains(failing([0, 5], 0))).toBe(true);
    expect(told.explains(failing([0, 5], 1))).toBe(false);
  });

  it("passes over what the mistake does not explain", () => {
    // NaN is left out of what tells the mistake.
    const outcomes = [group(failing([NaN], 4), ...failures)];
    expect(tellFailure([multiplied], outcomes).shown?.name.case).toBe("0 3");
  });

  it("is of the first group that failed, and a throw before all else: the sort of the verdict stays", () => {
    const first = { ...group(failing([NaN], 4)), id: "examples" as const };
    expect(tellFailure([multiplied], [first, group(...failures)]).shown?.name.case).toBe("NaN");
    const thrown = group(failing([7, 7], 0, "threw"), ...failures);
    expect(tellFailure([], [thrown]).shown?.reason).toBe("threw");
    expect(tellFailure([multiplied], [thrown]).shown?.reason).toBe("threw");
  });

  it("is none where nothing failed", () => {
    expect(tellFailure([multiplied], [group()])).toMatchObject({ shown: undefined, mistake: null });
  });
});
