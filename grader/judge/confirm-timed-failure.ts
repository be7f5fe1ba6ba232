/**
 * A timed answer was wrong though every check had passed. Is the program wrong on this input, or does it count its calls and give up
 * when it believes that nobody looks any more? A fresh process decides.
 */
import { createRng } from "../exercise/random.ts";
import type { ExerciseSpec } from "../exercise/spec.ts";
import type { JudgeRequest } from "./request.ts";
import type { CaseFailure } from "./group-outcome.ts";
import { inFreshProcess } from "./fresh-process.ts";
import { inputSize } from "./group-outcome.ts";
import { judgeCall } from "./judge-call.ts";
import type { Compiled } from "./program.ts";
import type { CallRequest, Runner } from "./runner.ts";
import { countsCalls } from "./signals.ts";

/** Fewer right answers than these may come of something that a call left behind by mistake. */
const rightCallsMin = 20;
/** A program that is right again in between leaves its answer to chance, or to something else than a count. */
const wrongCallsMin = 20;
/**
 * Something that runs over: an array of small integers, a remainder, a mask. A scratch buffer whose entries are stamped with the number of the
 * call, in bytes, is wrong from the 256th on, whatever its size, and nobody meant that. Or something that fills up: a store that takes one
 * entry of every call and has no room left. With such things in it a program is merely wrong.
 */
const mayRunOver = /[Ii]nt(?:8|16)|%|(?<!&)&(?!&)|<<|>>|Array\(\d{3}|\.push\(|\bnew (?:Map|Set)\b/;
/** NaN and exceptions are also what becomes of a program whose room for intermediate results is used up. */
const mayBeExhaustion: ReadonlySet<string> = new Set(["threw", "class"]);
const callsMax = 5_000;
const batchCalls = 50;
/** For all the calls; a program that is slower than this leaves the question open. */
const searchMs = 5_000;

/**
 * The signal, when the very call that was wrong is right in a fresh process, again and again, and from some repetition on gives
 * another number, every time; and when a small call ceases to be right after just as many repetitions. Only a program that counts does
 * that: one whose memory is used up lasts longer on small inputs. `callsBefore`: how many calls it had answered when it was caught.
 */
export async function confirmTimedFailure(
  request: JudgeRequest,
  compiled: Compiled,
  failure: CaseFailure,
  callsBefore: number,
  clock: () => number,
): Promise<string | null> {
  if (failure.reason !== "value" && failure.reason !== "class" && failure.reason !== "range") return null;
  if (mayRunOver.test(compiled.js)) return null;
  const until = clock() + searchMs;
  const hasTime = () => clock() < until;
  const max = Math.min(callsMax, 2 * callsBefore);
  const right = await inFreshProcess(request, compiled, (runner) =>
    countRightAnswers(runner, failure, max, hasTime),
  );
  const small = right === null ? undefined : exampleOf(request.spec);
  if (right === null || !small) return null;
  const rightWhenSmall = await inFreshProcess(request, compiled, (runner) =>
    countRightAnswers(runner, small, right + 1, hasTime),
  );
  return rightWhenSmall === right ? countsCalls(right) : null;
}

type Call = Pick<CaseFailure, "request" | "expected">;

/** The largest of the examples, for one that is too simple may be right by chance. */
function exampleOf(spec: ExerciseSpec): Call | undefined {
  const examples = spec.groups.examples?.(createRng("a small call")) ?? [];
  return examples
    .filter(({ expect }) => expect !== "throws")
    .map(({ args, same }) => ({
      request: { args, ...(same ? { same } : {}) },
      expected: spec.oracle(...args),
    }))
    .toSorted((a, b) => inputSize(b.request) - inputSize(a.request))[0];
}

/** How often the same call is right before it is wrong for good; `null` where that is not what happens, or the program is ended. */
async function countRightAnswers(
  runner: Runner,
  { request, expected }: Call,
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
