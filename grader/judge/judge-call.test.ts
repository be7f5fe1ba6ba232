import { describe, expect, it } from "vitest";
import type { Expected } from "../exercise/value.ts";
import { judgeCall, judgePurity } from "./judge-call.ts";
import type { CallOutcome } from "./runner.ts";

const two: Expected = { kind: "number", value: 2, bound: 0.5 };
const returned = (value: number | Float64Array, more: object = {}): CallOutcome => ({
  kind: "returned",
  value,
  mutated: [],
  aliases: "nothing",
  ...more,
});
const threw: CallOutcome = { kind: "threw", thrown: { name: "Error", message: "no" }, mutated: [] };
const invalid: CallOutcome = {
  kind: "invalid",
  invalid: { problem: "promise", detail: "a Promise" },
  mutated: [],
};

describe("judgeCall", () => {
  it.each([
    ["a right value", two, returned(2.5), null],
    ["a wrong value", two, returned(2.6), "value"],
    ["a NaN for a number", two, returned(NaN), "class"],
    ["a vector for a number", two, returned(new Float64Array(1)), "shape"],
    ["an unexpected throw", two, threw, "threw"],
    ["what is no value at all", two, invalid, "invalid-result"],
    ["a throw that was asked for", { kind: "throws" }, threw, null],
    ["a value where a throw was asked for", { kind: "throws" }, returned(2), "did-not-throw"],
    ["nonsense where a throw was asked for", { kind: "throws" }, invalid, "did-not-throw"],
  ] as [string, Expected, CallOutcome, string | null][])("%s", (_, expected, outcome, reason) => {
    expect(judgeCall(expected, outcome).reason).toBe(reason);
  });

  it("says what came instead of a value, and how far off a value is", () => {
    expect(judgeCall(two, invalid).detail).toBe("a Promise");
    expect(judgeCall(two, returned(3)).comparison).toMatchObject({ excess: 2, wrongElements: 1 });
    expect(judgeCall(two, threw).comparison).toBeUndefined();
  });
});

describe("judgePurity", () => {
  const vector = new Float64Array(2);
  it.each([
    ["a clean call", returned(vector), { reason: null }],
    [
      "a changed input, by its name",
      returned(vector, { mutated: [1] }),
      { reason: "mutated-input", detail: "b" },
    ],
    [
      "the first of two changed inputs",
      returned(vector, { mutated: [0, 1] }),
      { reason: "mutated-input", detail: "a" },
    ],
    [
      "a changed input without a name",
      returned(vector, { mutated: [2] }),
      { reason: "mutated-input", detail: "argument 3" },
    ],
    ["an input changed before a throw", { ...threw, mutated: [0] }, { reason: "mutated-input", detail: "a" }],
    ["a throw", threw, { reason: null }],
    [
      "a result in an argument's buffer",
      returned(vector, { aliases: "argument" }),
      { reason: "aliased-argument" },
    ],
    [
      "a result in an earlier one's buffer",
      returned(vector, { aliases: "earlier-result" }),
      { reason: "aliased-earlier-result" },
    ],
    [
      "an empty result shares nothing",
      returned(new Float64Array(0), { aliases: "argument" }),
      { reason: null },
    ],
    ["a number shares nothing", returned(3, { aliases: "argument" }), { reason: null }],
  ] as [string, CallOutcome, object][])("%s", (_, outcome, finding) => {
    expect(judgePurity(outcome, ["a", "b"])).toEqual(finding);
  });
});
