/** Which failure a verdict shows, and which declared mistake it names beside it. */
import type { ExerciseSpec, Mistake } from "../exercise/spec.ts";
import type { CaseFailure, CheckedCall, GroupOutcome } from "./group-outcome.ts";
import { clearestFirst, inputSize } from "./group-outcome.ts";
import { explainsCall } from "./mistakes.ts";
import { nameMistake } from "./name-mistake.ts";

export interface ToldFailure {
  /** Of the first group that failed. Which one it is decides neither group nor sort of the verdict. */
  shown: CaseFailure | undefined;
  mistake: Mistake | null;
  /** Whether the mistake, if one is named, explains this call too. */
  explains(call: CheckedCall): boolean;
}

/** Of the clearest failures so many are looked at, and none with more elements. */
const triedMax = 32;
const triedElementsMax = 4_096;

/**
 * The clearest failure; with a mistake named, the clearest that this explains and, where there is one, that no other declared mistake would
 * explain as well. What is said of cancellation helps nobody before a case in which nothing cancels.
 */
export function tellFailure(
  mistakes: ExerciseSpec["mistakes"],
  groups: readonly GroupOutcome[],
): ToldFailure {
  const failures = clearestFirst(groups);
  const mistake = nameMistake(mistakes, groups);
  if (!mistake) return { shown: failures[0], mistake, explains: () => true };
  const others = mistakes.filter((other) => other !== mistake);
  const explained = (call: CheckedCall) => explainsCall(mistake, call);
  const tried = failures
    .slice(0, triedMax)
    .filter((call) => inputSize(call.request) <= triedElementsMax && explained(call));
  const alone = tried.find((call) => !others.some((other) => explainsCall(other, call)));
  return { shown: alone ?? tried[0] ?? failures[0], mistake, explains: explained };
}
