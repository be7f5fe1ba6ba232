import type { Step } from "./steps.ts";

/** The steps that `--only` and `--skip` ask for, with what those need; or what is wrong with the question. */
export function selectSteps(
  steps: readonly Step[],
  asked: { only?: string; skip?: string },
): Step[] | string {
  const only = namesIn(asked.only);
  const skip = namesIn(asked.skip);
  const known = steps.map((step) => step.name);
  const unknown = [...only, ...skip].filter((name) => !known.includes(name));
  if (unknown.length > 0) return `No step is called ${unknown.join(", ")}. There are: ${known.join(", ")}.`;

  const wanted = new Set(only.length > 0 ? only : known.filter((name) => !skip.includes(name)));
  // Walked backwards: a step only needs steps that stand before it.
  for (const step of steps.toReversed()) {
    if (wanted.has(step.name)) for (const need of step.needs ?? []) wanted.add(need);
  }
  return steps.filter((step) => wanted.has(step.name));
}

function namesIn(list: string | undefined): string[] {
  return (list ?? "").split(",").flatMap((name) => (name.trim() ? [name.trim()] : []));
}
