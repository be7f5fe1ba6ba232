import type { LoadedFunction } from "../../exercise/load.ts";

/** A line for each declared mistake that no shipped program shows: nobody knows whether a verdict would ever name it. */
export function unshownMistakes({
  spec,
  submissions,
}: Pick<LoadedFunction, "spec" | "submissions">): string[] {
  const shown = new Set(submissions.map(({ mistake }) => mistake));
  const declared = new Set(spec.mistakes.map(({ id }) => id));
  return [
    ...[...declared]
      .filter((id) => !shown.has(id))
      .map(
        (id) =>
          `spec.ts: mistakes: nothing in submissions/ shows “${id}”; ship a program in another style that makes it, with the first line “// mistake: ${id}”`,
      ),
    ...submissions
      .filter(({ mistake }) => mistake !== null && !declared.has(mistake))
      .map(({ file, mistake }) => `${file}: there is no mistake “${mistake}” in spec.ts`),
  ];
}
