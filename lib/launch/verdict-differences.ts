import type { Verdict } from "#grader/judge/verdict.ts";

/** Where two verdicts on one source and seed differ in what may not: everything but times. */
export function verdictDifferences(first: Verdict, second: Verdict): string[] {
  return [
    differ("verdict", first.verdict, second.verdict),
    ...first.groups.map(({ id }) => differ(id, outcomeOf(first, id), outcomeOf(second, id))),
    differ("first failing case", placeOf(first), placeOf(second)),
    differ("recognised mistake", first.mistake?.id ?? "none", second.mistake?.id ?? "none"),
  ].filter((line) => line !== null);
}

function outcomeOf({ groups }: Verdict, id: string): string {
  const group = groups.find((one) => one.id === id);
  if (!group) return "not run";
  return id === "performance" ? group.status : `${group.status} ${group.passed}/${group.total}`;
}

function placeOf({ failure }: Verdict): string {
  return failure ? `${failure.group}: ${failure.case}` : "none";
}

function differ(what: string, first: string, second: string): string | null {
  return first === second ? null : `${what}: ${first} then, ${second} now`;
}
