import { describe, expect, it } from "vitest";
import type { WorstElement } from "../compare.ts";
import type { CaseFailure } from "../group-outcome.ts";
import type { CallOutcome, InvalidResult } from "../runner.ts";
import { returned } from "../testing/plain-runner.ts";
import { failsAlike } from "./same-failure.ts";

const request = { args: [1] };

function failing(reason: CaseFailure["reason"], change: Partial<CaseFailure> = {}): CaseFailure {
  return {
    group: "shapes",
    name: { case: "x" },
    reason,
    request,
    expected: { kind: "number", value: 1, bound: 0 },
    outcome: returned(2),
    ...change,
  };
}

/** Off by so many times its bound, with this expected and that got. */
function off(reason: CaseFailure["reason"], excess: number, expected = 1, got = 2): CaseFailure {
  const worst: WorstElement = { index: 0, expected, got, ulps: 1, bound: 1 };
  const comparison = {
    reason: "value" as const,
    excess,
    worst,
    wrongElements: 1,
    elements: 1,
    maxErrorUlps: 0,
  };
  return failing(reason, { comparison });
}

function threw(name: string, line?: number, message = ""): CaseFailure {
  const thrown = { name, message, ...(line === undefined ? {} : { line }) };
  return failing("threw", { outcome: { kind: "threw", thrown, mutated: [] } });
}

function invalid(problem: InvalidResult["problem"], detail = ""): CaseFailure {
  const outcome: CallOutcome = { kind: "invalid", invalid: { problem, detail }, mutated: [] };
  return failing("invalid-result", { outcome });
}

const alike: [string, CaseFailure, CaseFailure][] = [
  ["a wrong value as far off", off("value", 3), off("value", 3)],
  ["a wrong value less far off, but ten times its bound", off("value", 1e9), off("value", 10)],
  ["a law as clearly broken", off("law", 1e9), off("law", 12)],
  ["NaN for another number", off("class", Infinity, 1, NaN), off("class", Infinity, 7, NaN)],
  ["the same error at the same line, with another message", threw("Error", 3, "a"), threw("Error", 3, "b")],
  ["the same problem in other words", invalid("data-length", "2"), invalid("data-length", "3")],
  [
    "the same argument changed",
    failing("mutated-input", { detail: "a" }),
    failing("mutated-input", { detail: "a" }),
  ],
  ["another wrong shape", failing("shape"), failing("shape")],
  ["no throw where one is due", failing("did-not-throw"), failing("did-not-throw")],
];
const different: [string, CaseFailure, CaseFailure][] = [
  ["another reason", off("value", 3), off("law", 3)],
  ["a borderline case of what was a plain one", off("value", 1e9), off("value", 9.9)],
  ["less far off than a borderline case", off("value", 3), off("value", 2.9)],
  ["nothing known of how far off", off("value", 3), failing("value")],
  ["a law that is hardly broken", off("law", 1e9), off("law", 9)],
  ["an infinite value for a finite one", off("value", 20), off("value", 20, 1, Infinity)],
  ["−∞ for NaN", off("class", Infinity, 1, NaN), off("class", Infinity, 1, -Infinity)],
  ["NaN where an infinity is right", off("class", Infinity, 1, NaN), off("class", Infinity, Infinity, NaN)],
  ["another error", threw("TypeError", 3), threw("RangeError", 3)],
  ["an error at another line", threw("Error", 3), threw("Error", 4)],
  ["an error at no known line", threw("Error", 3), threw("Error")],
  ["another problem", invalid("data-length"), invalid("promise")],
  [
    "another argument changed",
    failing("mutated-input", { detail: "a" }),
    failing("mutated-input", { detail: "b" }),
  ],
];

describe("a smaller input fails as the first one did", () => {
  it.each(alike)("%s", (_, first, smaller) => expect(failsAlike(first, smaller)).toBe(true));
});

describe("a smaller input fails in another way", () => {
  it.each(different)("%s", (_, first, smaller) => expect(failsAlike(first, smaller)).toBe(false));
});
