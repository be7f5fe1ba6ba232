import type { ExerciseManifest } from "../exercise/exercise.ts";
import { elementsOfValue } from "./compare.ts";
import type { Comparison } from "./compare.ts";
import type { CaseFailure } from "./group-outcome.ts";
import { inputSize } from "./group-outcome.ts";
import { jsonExpected, jsonNumber, jsonValue } from "./json-value.ts";
import { literalNumber, reproduce } from "./reproduce.ts";
import type { Thrown } from "./runner.ts";
import type { Failure } from "./verdict.ts";

/** Inputs up to this size are shown in full; for larger ones the line that makes them is worth more. */
const shownElementsMax = 64;

export function failureRecord(found: CaseFailure, signature: ExerciseManifest["signature"]): Failure {
  const { outcome, comparison, request, generator } = found;
  const large = inputSize(request) > shownElementsMax;
  const got = outcome.kind === "returned" ? jsonValue(outcome.value) : null;
  return {
    group: found.group,
    ...found.name,
    ...(found.lawTitle ? { lawTitle: found.lawTitle } : {}),
    reason: found.reason,
    input: request.args.map(jsonValue),
    ...(large && generator !== undefined ? { generator } : {}),
    expected: jsonExpected(found.expected),
    got,
    thrown: outcome.kind === "threw" ? outcome.thrown : null,
    ...(found.detail === undefined ? {} : { detail: found.detail }),
    worst: worstOf(comparison, found),
    ...(comparison ? { wrongElements: comparison.wrongElements, elements: comparison.elements } : {}),
    reproduce: reproduce(signature, request, generator) + comment(found),
  };
}

/** The module itself threw while it was evaluated: no call was made. */
export function loadFailureRecord(thrown: Thrown): Failure {
  return {
    group: "load",
    case: "load",
    reason: "threw",
    input: [],
    expected: null,
    got: null,
    thrown,
    worst: null,
    reproduce: "",
  };
}

function worstOf(comparison: Comparison | undefined, { expected }: CaseFailure): Failure["worst"] {
  const worst = comparison?.worst;
  if (!worst) return null;
  const cols = expected.kind === "matrix" ? expected.cols : 0;
  return {
    index: worst.index,
    ...(cols > 0 ? { row: Math.floor(worst.index / cols), col: worst.index % cols } : {}),
    expected: jsonNumber(worst.expected),
    got: jsonNumber(worst.got),
    ulps: jsonNumber(worst.ulps),
    bound: jsonNumber(worst.bound),
  };
}

function comment({ expected }: CaseFailure): string {
  if (expected.kind === "throws") return " // expected: throws a RangeError";
  if (expected.kind === "number") return ` // expected: ${literalNumber(expected.value)}`;
  const data = elementsOfValue(expected.data);
  return data.length > 8 ? "" : ` // expected: [${Array.from(data, literalNumber).join(", ")}]`;
}
