import type { Verdict } from "#grader/judge/verdict.ts";

/**
 * What must be the same wherever a submission is judged on the same seed, untimed: the verdict, every group with its counts and
 * points, the case that is shown and why it failed, what an input for a break-it task came to, and the mistake's name.
 */
export function essenceOf(verdict: Verdict): string {
  const kind = kindOf(verdict);
  // A limit ends a program somewhere along the way, in one place earlier than in another.
  if (kind === "limit") return kind;
  const { failure, challenge, mistake, groups, lamps, points } = verdict;
  const shown = failure && `${failure.group}, ${failure.case}: ${failure.reason}`;
  const counts = groups.map(({ id, status, passed, total }) => `${id} ${status} ${passed}/${total}`);
  const computed = challenge && JSON.stringify(challenge.computed);
  return [
    kind,
    shown,
    computed,
    mistake?.id,
    counts.join(", "),
    JSON.stringify(lamps),
    JSON.stringify(points),
  ].join(" | ");
}

/** A tab cannot bound memory: what ends at one limit here may end at the other there (docs/decisions/0071). */
function kindOf({ verdict }: Verdict): string {
  return verdict === "time-limit" || verdict === "memory-limit" ? "limit" : verdict;
}

/**
 * A stack that is too small for a recursion per element holds more calls in one engine than in the other: which case is the first
 * that overflows is not ours to say.
 */
export function isStackOverflow({ failure }: Verdict): boolean {
  return failure?.thrown?.name === "RangeError" && /call stack/i.test(failure.thrown.message);
}
