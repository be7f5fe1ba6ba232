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
  return [...declared, ...tried].map(({ id, declared: isDeclared, implement }) => {
    const contrast = new Map<GroupId, number>();
    for (const seed of seeds) {
      for (const group of groupsOf(spec)) {
        const found = contrastIn(spec, group, { implement }, seed);
        if (found !== null) contrast.set(group, Math.min(found, contrast.get(group) ?? Infinity));
      }
    }
    return { id, declared: isDeclared, contrast };
  });
}

export function isKilled({ contrast }: KillRow): boolean {
  return [...contrast.values()].some((value) => value >= contrastMin);
}

type Mistaken = Pick<ExerciseSpec["mistakes"][number], "implement">;

function contrastIn(spec: ExerciseSpec, group: GroupId, mistaken: Mistaken, seed: string): number | null {
  const rng = createRng(seed);
  const groupId = caseGroupIds.find((id) => id === group);
  if (groupId)
    return largest(
      (spec.groups[groupId]?.(rng.fork(groupId)) ?? []).map((one) => caseContrast(spec, one, mistaken)),
    );
  if (group === "purity")
    return largest(spec.purity(rng.fork("purity")).map((args) => purityContrast(args, mistaken)));
  if (group !== "laws") return null;
  return largest(
    spec.laws.flatMap((law) => {
      const source = rng.fork(`laws/${law.id}`);
      return Array.from({ length: law.count }, () => lawContrast(law, law.make(source), mistaken));
    }),
  );
}

export function caseContrast(spec: ExerciseSpec, { args, same, expect }: Case, mistaken: Mistaken): number {
  const expected = expect === "throws" ? { kind: "throws" as const } : spec.oracle(...args);
  const { reason, comparison } = judgeCall(
    expected,
    callMistaken(mistaken, { args, ...(same ? { same } : {}) }),
  );
  return comparison?.excess ?? (reason === null ? 0 : Infinity);
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

function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}
