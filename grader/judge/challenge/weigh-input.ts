import type { Challenge } from "../../exercise/challenge.ts";
import { isRefusal } from "../../exercise/challenge.ts";
import type { Expected, Value } from "../../exercise/value.ts";
import type { ExpectedValue } from "../compare.ts";
import { compare } from "../compare.ts";
import { worstRecord } from "../failure.ts";
import { jsonExact, jsonNumber, jsonValue } from "../json-value.ts";
import type { Thrown } from "../runner.ts";
import type { ChallengeRecord } from "../verdict.ts";

interface WeighedInput {
  /** `null`: the flawed function is as wrong there as was asked. */
  reason: "inadmissible" | "not-broken" | null;
  record: ChallengeRecord;
}

type Computed = NonNullable<ChallengeRecord["computed"]>;

/** How wrong is the flawed function on this input, in bounds of the exact answer? */
export function weighInput(challenge: Challenge, input: Value): WeighedInput {
  const { asked, factor } = challenge;
  const common = { input: jsonValue(input), asked, factor };
  const decoded = challenge.decode(input);
  if (isRefusal(decoded))
    return { reason: "inadmissible", record: { ...common, refused: decoded.refused, computed: null } };
  const exact = answerOf(challenge.oracle(...decoded));
  const { excess, worst, ...flawed } = measure(exact, callFlawed(challenge, decoded));
  return {
    reason: excess >= factor ? null : "not-broken",
    record: {
      ...common,
      // In the order of the record, which is the same wherever it is written.
      computed: { exact: jsonExact(exact), ...flawed, excess: jsonNumber(excess), worst },
    },
  };
}

function answerOf(expected: Expected): ExpectedValue {
  if (expected.kind !== "throws") return expected;
  throw new Error("The task admits an input for which its oracle has no answer.");
}

function measure(
  exact: ExpectedValue,
  { value, thrown }: { value: Value | null; thrown: Thrown | null },
): Omit<Computed, "exact" | "excess"> & { excess: number } {
  if (value === null) return { flawed: null, thrown, excess: Infinity, worst: null };
  const comparison = compare(exact, value);
  const { excess } = comparison;
  return { flawed: jsonValue(value), thrown: null, excess, worst: worstRecord(comparison, exact) };
}

/** It gets copies: what it does to its arguments is its own affair. */
function callFlawed(challenge: Challenge, args: Value[]): { value: Value | null; thrown: Thrown | null } {
  try {
    return { value: challenge.flawed(...structuredClone(args)), thrown: null };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : { name: "", message: String(error) };
    return { value: null, thrown: { name, message } };
  }
}
