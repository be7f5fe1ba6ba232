import type { ExerciseSpec, Mistake } from "../exercise/spec.ts";
import { elementsOfValue } from "./compare.ts";
import type { CheckedCall, GroupOutcome } from "./group-outcome.ts";
import { recogniseMistake, type Seen } from "./mistakes.ts";

/** Which calls tell a mistake. The first of these that holds for a failing call holds for all that are looked at. */
const telling: readonly ((group: GroupOutcome, call: CheckedCall) => boolean)[] = [
  // One mistake written in two styles gives one answer there; where inputs are extreme, each style has a wreckage of its own.
  ({ id }, call) => id !== "stability" && hasFiniteInput(call),
  ({ id }) => id !== "stability",
  () => true,
];

/** The declared mistake that explains what a program got wrong, of everything that was run. */
export function nameMistake(
  mistakes: ExerciseSpec["mistakes"],
  outcomes: readonly GroupOutcome[],
): Mistake | null {
  // All numbers of all calls would be looked at for nothing.
  if (outcomes.every(({ failures }) => failures.length === 0)) return null;
  for (const tells of telling) {
    const told = seenWhere(outcomes, tells);
    if (told.failures.length === 0) continue;
    return recogniseMistake(
      mistakes,
      told,
      seenWhere(outcomes, (group, call) => !tells(group, call)),
    );
  }
  return null;
}

function seenWhere(
  outcomes: readonly GroupOutcome[],
  holds: (group: GroupOutcome, call: CheckedCall) => boolean,
): Seen {
  return {
    failures: outcomes.flatMap((group) => group.failures.filter((call) => holds(group, call))),
    right: outcomes.flatMap((group) => group.right.filter((call) => holds(group, call))),
  };
}

function hasFiniteInput({ request }: CheckedCall): boolean {
  return request.args.every((arg) => areFinite(elementsOfValue(arg)));
}

function areFinite(elements: Float64Array): boolean {
  for (let i = 0; i < elements.length; i++) if (!Number.isFinite(elements[i])) return false;
  return true;
}
