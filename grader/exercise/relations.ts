import type { PublicExercise } from "./exercise.ts";
import type { ExerciseFault } from "./fault.ts";
import { ExerciseFolder } from "./folder.ts";

/** Faults that show only when exercises are seen together: same uuid or slug twice, unknown or circular `requires`. */
export function relationFaults(exercises: ReadonlyMap<PublicExercise, ExerciseFolder>): ExerciseFault[] {
  const bySlug = new Map<string, ExerciseFolder>();
  const byUuid = new Map<string, ExerciseFolder>();
  const requires = new Map<string, string[]>();
  const faults: ExerciseFault[] = [];

  const report = (folder: ExerciseFolder, field: string, problem: string) => {
    const reporter = new ExerciseFolder(folder.dir);
    reporter.fault("exercise.json", problem, { field });
    faults.push(...reporter.faults);
  };

  for (const [{ slug, manifest }, folder] of exercises) {
    const twin = bySlug.get(slug);
    if (twin) report(folder, "", `another folder has the slug ${slug} already: ${twin.dir}`);
    const sameUuid = byUuid.get(manifest.uuid);
    if (sameUuid) report(folder, "uuid", `is also the uuid of ${sameUuid.dir}; every exercise needs its own`);
    bySlug.set(slug, folder);
    byUuid.set(manifest.uuid, folder);
    requires.set(slug, manifest.requires);
  }

  for (const [{ slug, manifest }, folder] of exercises) {
    manifest.requires.forEach((required, i) => {
      if (!requires.has(required))
        report(folder, `requires.${i}`, `there is no exercise ${JSON.stringify(required)}`);
    });
    const cycle = cycleFrom(slug, requires);
    if (cycle) report(folder, "requires", `is circular: ${cycle.join(" → ")}`);
  }
  return faults;
}

/** A path from `start` back to itself, reported by its alphabetically first member only. */
function cycleFrom(start: string, requires: ReadonlyMap<string, string[]>): string[] | null {
  const seen = new Set<string>();
  const walk = (path: string[]): string[] | null => {
    for (const next of requires.get(path.at(-1)!) ?? []) {
      if (next === start) return [...path, start];
      if (seen.has(next) || next < start) continue;
      seen.add(next);
      const found = walk([...path, next]);
      if (found) return found;
    }
    return null;
  };
  return walk([start]);
}
