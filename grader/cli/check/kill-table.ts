/** Which groups catch which mistakes, and how clearly. Runs the author's own functions: no learner code is involved. */
import { createRng } from "../../exercise/random.ts";
import type { Case, ExerciseSpec, GroupId, Law } from "../../exercise/spec.ts";
import { caseGroupIds } from "../../exercise/spec.ts";
import type { Value } from "../../exercise/value.ts";
import { compare, identical } from "../../judge/compare.ts";
import { judgeCall, judgePurity } from "../../judge/judge-call.ts";
import { callMistaken } from "../../judge/mistakes.ts";
import { groupsOf } from "../../judge/points.ts";
import { anyMistakes } from "./any-mistakes.ts";

/** |error| / bound at which a mistake counts as caught. */
export const contrastMin = 10;

export interface KillRow {
  id: string;
  /** Declared by the author, or one that the check tries on every exercise. */
  declared: boolean;
  /** The largest contrast per group; over several seeds the smallest of those. */
  contrast: Map<GroupId, number>;
}

/** A row per mistake; over all `seeds`, since a mistake must not depend on luck to be caught. */
export function killTable(spec: ExerciseSpec, seeds: readonly string[]): KillRow[] {
  const declared = spec.mistakes.map((mistake) => ({ ...mistake, declared: true }));
  const tried = anyMistakes(spec).map((mistake) => ({ ...mistake, declared: false }));
  const rows = [...declared, ...tried].map((mistake) => ({
    ...mistake,
    contrast: new Map<GroupId, number>(),
  }));
  for (const seed of seeds) {
    for (const group of groupsOf(spec)) {
      const trials = trialsOf(spec, group, seed);
      for (const { contrast, ...mistaken } of trials.length > 0 ? rows : []) {
        const found = trials.reduce((most, trial) => Math.max(most, trial(mistaken)), 0);
        contrast.set(group, Math.min(found, contrast.get(group) ?? Infinity));
      }
    }
  }
  return rows.map(({ id, declared: isDeclared, contrast }) => ({ id, declared: isDeclared, contrast }));
}

export function isKilled({ contrast }: KillRow): boolean {
  return [...contrast.values()].some((value) => value >= contrastMin);
}

type Mistaken = Pick<ExerciseSpec["mistakes"][number], "implement">;
/** By how many tolerances the mistaken function misses in one case, law instance or purity input. */
type Trial = (mistaken: Mistaken) => number;

/** Right answers are worked out once, here, for all mistakes. */
function trialsOf(spec: ExerciseSpec, group: GroupId, seed: string): Trial[] {
  const rng = createRng(seed);
  const groupId = caseGroupIds.find((id) => id === group);
  if (groupId) return (spec.groups[groupId]?.(rng.fork(groupId)) ?? []).map((one) => caseTrial(spec, one));
  if (group === "purity") {
    return spec.purity(rng.fork("purity")).map((args) => (mistaken) => purityContrast(args, mistaken));
  }
  if (group !== "laws") return [];
  return spec.laws.flatMap((law) => {
    const source = rng.fork(`laws/${law.id}`);
    const instances = Array.from({ length: law.count }, () => law.make(source));
    return instances.map(
      (inputs): Trial =>
        (mistaken) =>
          lawContrast(law, inputs, mistaken),
    );
  });
}

function caseTrial(spec: ExerciseSpec, { args, same, expect }: Case): Trial {
  const expected = expect === "throws" ? { kind: "throws" as const } : spec.oracle(...args);
  return (mistaken) => {
    const { reason, comparison } = judgeCall(
      expected,
      callMistaken(mistaken, { args, ...(same ? { same } : {}) }),
    );
    return comparison?.excess ?? (reason === null ? 0 : Infinity);
  };
}

function purityContrast(args: Value[], mistaken: Mistaken): number {
  const first = callMistaken(mistaken, { args });
  if (judgePurity(first, []).reason !== null) return Infinity;
  const second = callMistaken(mistaken, { args });
  const same =
    first.kind === "returned" && second.kind === "returned"
      ? identical(first.value, second.value)
      : first.kind === second.kind;
  return same ? 0 : Infinity;
}

function lawContrast(law: Law, inputs: Value[][], mistaken: Mistaken): number {
  const outcomes = inputs.map((args) => callMistaken(mistaken, { args }));
  const results = outcomes.flatMap((outcome) => (outcome.kind === "returned" ? [outcome.value] : []));
  if (results.length < inputs.length) return Infinity;
  const violation = law.check(inputs, results);
  return violation ? compare(violation.expected, results[violation.call]!).excess : 0;
}
