import type { ExerciseManifest } from "../exercise/exercise.ts";
import type { Expected } from "../exercise/value.ts";
import { shapeOf } from "../exercise/value.ts";
import type { Comparison } from "./compare.ts";
import { elementsOfValue } from "./compare.ts";
import { errorMap } from "./error-map.ts";
import type { CaseFailure, CheckedCall, GroupOutcome } from "./group-outcome.ts";
import type { Findings } from "./findings.ts";
import { inputSize } from "./group-outcome.ts";
import { jsonExpected, jsonNumber, jsonValue } from "./json-value.ts";
import { reproduceEarlier, reproduceFailure } from "./reproduce.ts";
import type { CallRequest, Thrown } from "./runner.ts";
import type { ShrunkFailure } from "./shrink/shrink.ts";
import type { Failure } from "./verdict.ts";

type Shrunk = NonNullable<Failure["shrunk"]>;

/** Inputs up to this size are shown in full; for larger ones the line that makes them is worth more. */
const shownElementsMax = 64;

/** `groups`: all that was run, for the picture of a wrong matrix. */
export function failureRecord(
  found: CaseFailure,
  signature: ExerciseManifest["signature"],
  groups: readonly GroupOutcome[],
  { shrunk, leftOver, spoiltBy }: Pick<Findings, "shrunk" | "leftOver" | "spoiltBy">,
): Failure {
  const map = errorMap(found, groups);
  const record = recordOf(shrunk?.failure ?? found, signature);
  const earlier = spoiltBy && record.reproduce ? reproduceEarlier(signature, spoiltBy) : "";
  // Code that makes the call before as well shows the failure.
  const note = earlier
    ? `${earlier}\n// Without the call before, this is right.\n`
    : "// Called alone this is right.\n";
  return {
    ...record,
    ...(leftOver
      ? { leftOver, reproduce: record.reproduce && `${record.rewritten ? "" : note}${record.reproduce}` }
      : {}),
    ...(shrunk ? { shrunk: shrunkFrom(shrunk) } : {}),
    ...(map ? { errorMap: map } : {}),
  };
}

function recordOf(found: CaseFailure, signature: ExerciseManifest["signature"]): Failure {
  const { outcome, comparison, request, generator } = found;
  const large = inputSize(request) > shownElementsMax;
  const got = outcome.kind === "returned" ? jsonValue(outcome.value) : null;
  return {
    group: found.group,
    ...found.name,
    ...(found.lawTitle ? { lawTitle: found.lawTitle } : {}),
    reason: found.reason,
    input: request.args.map(jsonValue),
    ...(request.views ? { views: true } : {}),
    ...(request.views === "one buffer" ? { oneBuffer: true } : {}),
    ...(request.same ? { same: [request.same[0], request.same[1]] } : {}),
    ...(request.rewritten ? { rewritten: true } : {}),
    ...(large && generator !== undefined ? { generator } : {}),
    expected: jsonExpected(found.expected),
    got,
    thrown: outcome.kind === "threw" ? outcome.thrown : null,
    ...(found.detail === undefined ? {} : { detail: found.detail }),
    worst: comparison ? worstRecord(comparison, found.expected) : null,
    ...(comparison ? { wrongElements: comparison.wrongElements, elements: comparison.elements } : {}),
    reproduce: reproduceFailure(signature, found),
    ...(found.law && found.law.calls.length > 1 ? { calls: found.law.calls.map(callRecord) } : {}),
  };
}

function callRecord({ request, outcome }: CheckedCall): NonNullable<Failure["calls"]>[number] {
  return {
    input: request.args.map(jsonValue),
    got: outcome.kind === "returned" ? jsonValue(outcome.value) : null,
  };
}

function shrunkFrom({ failure, from, calls }: ShrunkFailure): Shrunk {
  const { request, generator } = from;
  const shapes = request.args.map(shapeOf);
  const lost = lostIn(request, failure.request);
  return {
    from: {
      shapes,
      ...(generator === undefined ? {} : { generator }),
      ...(lost.length > 0 ? { lost } : {}),
    },
    calls,
  };
}

/** What stood out in the call that was found and is no more in the smaller one. */
function lostIn(found: CallRequest, smaller: CallRequest): NonNullable<Shrunk["from"]["lost"]> {
  const traits = {
    same: ({ same }: CallRequest) => same !== undefined,
    views: ({ views }: CallRequest) => Boolean(views),
    "non-finite": ({ args }: CallRequest) =>
      args.some((arg) => elementsOfValue(arg).some((x) => !Number.isFinite(x))),
  };
  return (["same", "views", "non-finite"] as const).filter(
    (trait) => traits[trait](found) && !traits[trait](smaller),
  );
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

export function worstRecord({ worst }: Comparison, expected: Expected): Failure["worst"] {
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
