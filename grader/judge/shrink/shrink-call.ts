/** Makes the input of one failing call smaller. */
import type { Shrinking } from "../../exercise/spec.ts";
import type { Expected } from "../../exercise/value.ts";
import type { CaseFailure } from "../group-outcome.ts";
import { judgeCall, judgePurity } from "../judge-call.ts";
import type { CallFinding } from "../judge-call.ts";
import { sameAnswer } from "../run-purity.ts";
import type { CallOutcome, CallRequest } from "../runner.ts";
import type { Pass, Tried } from "./descend.ts";
import { descend } from "./descend.ts";
import { keyOf } from "./key.ts";
import { failsAlike } from "./same-failure.ts";
import { cutOut, plainer, shorter } from "./shape-passes.ts";
import type { Shrink } from "./shrink-with.ts";
import { valuePasses } from "./value-passes.ts";

/** `null`: nothing smaller fails in the same way, or the failure does not come again when the call is made by itself. */
export async function shrinkCall(
  shrink: Shrink,
  first: CaseFailure,
  shrinking: Shrinking,
): Promise<CaseFailure | null> {
  const tried = new Set<string>();
  const tryAll = async (requests: readonly CallRequest[]): Promise<Tried<CaseFailure>> => {
    const fresh = requests.filter((request) => !tried.has(keyOf(request)));
    for (const request of fresh) tried.add(keyOf(request));
    return tryRequests(shrink, first, shrinking, fresh, (calls) => shrink.calls.make(calls));
  };

  const start = await tryAll([first.request]);
  if (typeof start === "string") return null;
  const [together, ...apart] = valuePasses(first.group === "stability");
  const passes = [plainer, ...shorter(shrinking, first.request), together, cutOut(shrinking), ...apart].map(
    (pass): Pass<CaseFailure, CallRequest> =>
      ({ request }) =>
        pass(request),
  );
  const smallest = await descend(start.best, passes, tryAll);
  if (smallest.request === first.request) return null;
  const again = await tryRequests(shrink, first, shrinking, [smallest.request], (calls) =>
    shrink.calls.confirm(calls),
  );
  return typeof again === "string" ? null : again.best;
}

async function tryRequests(
  shrink: Shrink,
  first: CaseFailure,
  shrinking: Shrinking,
  requests: readonly CallRequest[],
  make: (calls: CallRequest[]) => Promise<CallOutcome[] | null>,
): Promise<Tried<CaseFailure>> {
  const trials = requests.flatMap((request) => {
    const expected = askedFor(shrink, shrinking, first, request);
    return expected ? [{ request, expected }] : [];
  });
  if (trials.length === 0) return "none";
  const repeats = callsOf(first);
  const calls = trials.flatMap(({ request }) => Array.from({ length: repeats }, () => request));
  const outcomes = await make(calls);
  if (!outcomes) return "spent";
  for (const [i, { request, expected }] of trials.entries()) {
    const own = outcomes.slice(i * repeats, (i + 1) * repeats);
    const { reason, ...finding } = findingOf(first, expected, own, shrink.parameterNames);
    if (reason === null) continue;
    const { comparison: _, detail: __, generator: ___, ...common } = first;
    const failure: CaseFailure = { ...common, request, expected, outcome: own.at(-1)!, reason, ...finding };
    if (failsAlike(first, failure) && shrink.explains(failure)) return { best: failure };
  }
  return "none";
}

/** What the right answer is; `null` where the statement asks for none, or for one of another kind than in the case at hand. */
function askedFor(
  { spec }: Shrink,
  { asked }: Shrinking,
  { expected: before }: CaseFailure,
  { args }: CallRequest,
): Expected | null {
  if (asked && !asked(...args)) return null;
  const expected = spec.oracle(...args);
  if ((expected.kind === "throws") !== (before.kind === "throws")) return null;
  // Results that are themselves infinite are asked for nowhere but where a case does so on purpose.
  return hasInfinity(expected) && !hasInfinity(before) ? null : expected;
}

function hasInfinity(expected: Expected): boolean {
  if (expected.kind === "throws") return false;
  const data = expected.kind === "number" ? Float64Array.of(expected.value) : expected.data;
  return data.some((x) => x === Infinity || x === -Infinity);
}

/**
 * Some failures take two calls to be seen. A change that comes late shows in the next call, and what was seen in one is not told again in
 * the one after: of three calls alike the second or the third tells of its predecessor, whatever came before them.
 */
function callsOf({ reason }: CaseFailure): number {
  if (reason === "mutated-input") return 3;
  return reason === "not-deterministic" || reason === "aliased-earlier-result" ? 2 : 1;
}

function findingOf(
  { reason }: CaseFailure,
  expected: Expected,
  outcomes: readonly CallOutcome[],
  parameterNames: readonly string[],
): CallFinding {
  const [once, last] = [outcomes[0]!, outcomes.at(-1)!];
  if (reason === "not-deterministic") return { reason: sameAnswer(once, last) ? null : reason };
  if (reason === "mutated-input") {
    const told = outcomes.slice(1).find(({ mutated }) => mutated.length > 0);
    return judgePurity(told ?? last, parameterNames);
  }
  if (reason.startsWith("aliased")) return judgePurity(last, parameterNames);
  return judgeCall(expected, last);
}
