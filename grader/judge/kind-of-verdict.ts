import type { ExerciseKind } from "../exercise/kind.ts";
import { challengeGroupIds } from "../exercise/spec.ts";
import type { Verdict } from "./verdict.ts";

/** Whether a verdict is of a function or of an input for a break-it task: those have other groups. */
export function kindOfVerdict({ groups }: Pick<Verdict, "groups">): ExerciseKind {
  const ids: readonly string[] = challengeGroupIds;
  return groups.some(({ id }) => ids.includes(id)) ? "break-it" : "exercise";
}
