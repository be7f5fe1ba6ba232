/**
 * A call that failed and is right alone: after which other call is it wrong? Both together are code that shows the fault. Looked for among
 * the calls that the program answered rightly, in fresh processes.
 */
import { shapeOf } from "../exercise/value.ts";
import { elementsOfValue } from "./compare.ts";
import { inFreshProcess } from "./fresh-process.ts";
import type { CaseFailure, GroupOutcome } from "./group-outcome.ts";
import { inputSize } from "./group-outcome.ts";
import { judgeCall } from "./judge-call.ts";
import type { Compiled } from "./program.ts";
import type { JudgeRequest } from "./request.ts";
import type { CallRequest } from "./runner.ts";

/** Two calls that somebody reads. */
const elementsMax = 64;
/** So many of those most like it, of the first and of the largest are tried. */
const triedOfEach = 4;

export async function findSpoilingCall(
  judging: Pick<JudgeRequest, "exercise" | "openRunner">,
  compiled: Compiled,
  failure: CaseFailure,
  groups: readonly GroupOutcome[],
): Promise<CallRequest | null> {
  // A law and rewritten arrays bring their other calls with them.
  if (failure.law || failure.before) return null;
  const found = await firstSpoiling(judging, compiled, failure, candidatesFor(failure.request, groups));
  // By itself, for it may have taken several.
  return found && firstSpoiling(judging, compiled, failure, [found]);
}

/** Each is made, and the failing call after it. */
async function firstSpoiling(
  judging: Pick<JudgeRequest, "exercise" | "openRunner">,
  compiled: Compiled,
  { request, expected }: CaseFailure,
  candidates: readonly CallRequest[],
): Promise<CallRequest | null> {
  if (candidates.length === 0) return null;
  const calls = candidates.flatMap((candidate) => [candidate, request]);
  const answered = await inFreshProcess(judging, compiled, (runner) => runner.call(calls));
  const wrong = (answered?.outcomes ?? []).findIndex(
    (outcome, i) => i % 2 === 1 && judgeCall(expected, outcome).reason !== null,
  );
  return wrong < 0 ? null : candidates[(wrong - 1) / 2]!;
}

function candidatesFor(request: CallRequest, groups: readonly GroupOutcome[]): CallRequest[] {
  const calls = groups
    .flatMap(({ right }) => right.map((call) => call.request))
    .filter((call) => !call.views && !call.same && !call.rewritten && inputSize(call) <= elementsMax);
  const alike = calls
    .filter((call) => String(call.args.map(shapeOf)) === String(request.args.map(shapeOf)))
    .toSorted((a, b) => differences(a, request) - differences(b, request));
  const full = calls.filter((call) => inputSize(call) > 0);
  const largest = full.toSorted((a, b) => inputSize(b) - inputSize(a));
  const chosen = [alike, full, largest].flatMap((some) => some.slice(0, triedOfEach));
  return [...new Set(chosen)];
}

/** How many elements differ; of the same shapes. */
function differences(a: CallRequest, b: CallRequest): number {
  return a.args.reduce((sum: number, arg, i) => {
    const other = elementsOfValue(b.args[i]!);
    return sum + elementsOfValue(arg).filter((x, k) => !Object.is(x, other[k])).length;
  }, 0);
}
