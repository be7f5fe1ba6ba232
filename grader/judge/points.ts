import type { ExerciseManifest } from "../exercise/exercise.ts";
import type { ExerciseSpec, GroupId } from "../exercise/spec.ts";
import { groupIds } from "../exercise/spec.ts";
import type { GroupOutcome } from "./group-outcome.ts";
import type { GroupResult } from "./verdict.ts";

/** The groups that this exercise has, in the order in which they are run and shown. */
export function groupsOf(spec: ExerciseSpec): GroupId[] {
  return groupIds.filter((id) => {
    if (id === "laws") return spec.laws.length > 0;
    return id === "purity" || id === "performance" || spec.groups[id] !== undefined;
  });
}

/** Groups that decide whether an answer is correct at all. */
export function isOrdinary(id: GroupId): boolean {
  return id !== "stability" && id !== "performance";
}

/** Points are earned by a whole group. Those for correctness are shared evenly, what is left over going to the first groups. */
export function pointsOf({ points }: ExerciseManifest, spec: ExerciseSpec, id: GroupId): number {
  if (id === "stability") return points.stability;
  if (id === "performance") return points.performance;
  const ordinary = groupsOf(spec).filter(isOrdinary);
  const share = Math.floor(points.correctness / ordinary.length);
  return share + (ordinary.indexOf(id) < points.correctness % ordinary.length ? 1 : 0);
}

export function groupResult(
  manifest: ExerciseManifest,
  spec: ExerciseSpec,
  id: GroupId,
  outcome: GroupOutcome | undefined,
): GroupResult {
  const possible = pointsOf(manifest, spec, id);
  if (!outcome) return { id, status: "skipped", passed: 0, total: 0, points: { earned: 0, possible } };
  const passed = outcome.failures.length === 0 && !outcome.stop;
  return {
    id,
    status: passed ? "passed" : "failed",
    passed: outcome.passed,
    total: outcome.total,
    points: { earned: passed ? possible : 0, possible },
  };
}
