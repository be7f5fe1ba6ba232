/**
 * A timed answer was wrong though every check had passed. Is the program wrong on this input, or does it count its calls and give up
 * when it believes that nobody looks any more? A fresh process decides.
 */
import type { JudgeRequest } from "./request.ts";
import type { CaseFailure } from "./group-outcome.ts";
import { judgeCall } from "./judge-call.ts";
import type { Compiled } from "./program.ts";
import { programOf, runnerLimits } from "./program.ts";
import type { CallRequest, Runner } from "./runner.ts";
import { countsCalls } from "./signals.ts";

/** Fewer right answers than these may come of something that a call left behind by mistake. */
const rightCallsMin = 20;
/** A program that is right again in between leaves its answer to chance, or to something else than a count. */
const wrongCallsMin = 20;
/** NaN and exceptions are also what becomes of a program whose room for intermediate results is used up. */
const mayBeExhaustion: ReadonlySet<string> = new Set(["threw", "class"]);
const callsMax = 5_000;
const batchCalls = 50;
/** For all the calls; a program that is slower than this leaves the question open. */
const searchMs = 5_000;

/**
 * The signal, when the very call that was wrong is right in a fresh process, again and again, and from some repetition on gives
 * another number, every time: only a program that counts does that. `callsBefore`: how many calls it had answered when it was caught.
 */
export async function confirmTimedFailure(
  request: JudgeRequest,
  compiled: Compiled,
  failure: CaseFailure,
  callsBefore: number,
  clock: () => number,
): Promise<string | null> {
  if (failure.reason !== "value" && failure.reason !== "class" && failure.reason !== "range") return null;
  const runner = await request.openRunner(runnerLimits(request.exercise.manifest), { beside: true });
  try {
    const load = await runner.load(programOf(request.exercise.manifest, compiled));
    if (load.kind !== "loaded") return null;
    const until = clock() + searchMs;
    const right = await countRightAnswers(
      runner,
      failure,
      Math.min(callsMax, 2 * callsBefore),
      () => clock() < until,
    );
    return right === null ? null : countsCalls(right);
  } finally {
    await runner.close();
  }
}

/** How often the same call is right before it is wrong for good; `null` where that is not what happens, or the program is ended. */
async function countRightAnswers(
  runner: Runner,
  { request, expected }: CaseFailure,
  max: number,
  hasTime: () => boolean,
): Promise<number | null> {
  let right = 0;
  let wrong = 0;
  // Once it is wrong, a last batch says whether it stays so.
  while ((right < max || wrong > 0) && hasTime()) {
    const batch: CallRequest[] = Array.from({ length: right === 0 ? 1 : batchCalls }, () => request);
    const { outcomes, stop } = await runner.call(batch);
    for (const outcome of outcomes) {
      const { reason } = judgeCall(expected, outcome);
      if (reason === null && wrong === 0) right++;
      else if (right < rightCallsMin || reason === null || mayBeExhaustion.has(reason)) return null;
      else if (++wrong === wrongCallsMin) return right;
    }
    if (stop) return null;
  }
  return null;
}
