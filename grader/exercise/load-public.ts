/** The part of an exercise folder that the web may know. Reads data only; runs nothing of the author's. */
import { basename } from "node:path";
import { ExerciseManifest, slugPattern } from "./exercise.ts";
import type { Locale, PublicExercise } from "./exercise.ts";
import { listExerciseFolders } from "./exercise-dirs.ts";
import { ExerciseFaultsError } from "./fault.ts";
import type { ExerciseFault } from "./fault.ts";
import { ExerciseFolder } from "./folder.ts";
import { readJson } from "./read-json.ts";
import { relationFaults } from "./relations.ts";

/** Every exercise in `dirs`, in order of unit and place in it. @throws {ExerciseFaultsError} listing every fault of every folder. */
export async function loadPublicExercises(dirs: readonly string[]): Promise<PublicExercise[]> {
  const { exercises, faults } = await readPublicExercises(dirs);
  if (faults.length > 0) throw new ExerciseFaultsError(faults);
  return exercises;
}

/** The same for a caller that wants to go on with the sound folders. */
export async function readPublicExercises(
  dirs: readonly string[],
): Promise<{ exercises: PublicExercise[]; faults: ExerciseFault[] }> {
  const { folders, faults } = await listExerciseFolders(dirs);
  const exercises: PublicExercise[] = [];
  const read = await Promise.all(
    folders.map(async (dir) => {
      const folder = new ExerciseFolder(dir);
      return { folder, exercise: await readPublicExercise(folder) };
    }),
  );
  for (const { folder, exercise } of read) {
    faults.push(...folder.faults);
    if (exercise) exercises.push(exercise);
  }
  const places = new Map(
    read.flatMap(({ folder, exercise }) => (exercise ? [[exercise, folder] as const] : [])),
  );
  faults.push(...relationFaults(places));
  exercises.sort((a, b) => a.manifest.order - b.manifest.order || (a.slug < b.slug ? -1 : 1));
  return { exercises, faults };
}

/** `null` when a part is missing or malformed; the folder then knows why. */
export async function readPublicExercise(folder: ExerciseFolder): Promise<PublicExercise | null> {
  const slug = basename(folder.dir);
  if (!slugPattern.test(slug))
    folder.fault(
      "",
      `the folder's name is the exercise's slug; expected lower-case words joined by hyphens, found ${JSON.stringify(slug)}`,
    );
  const manifest = await readJson(
    folder,
    "exercise.json",
    ExerciseManifest,
    "the exercise's metadata; its fields are in grader/exercise/exercise.schema.json",
  );
  const lesson = await localised(folder, "README", "lesson and statement");
  const hints = await localised(folder, "hints", "hints, each under a `## ` heading");
  const starter = await folder.text(
    "starter.ts",
    "what the learner starts from: it must compile and must fail",
  );
  const flawed =
    manifest?.kind === "break-it"
      ? await folder.text("flawed.ts", "the flawed function, as the learner is shown it")
      : null;
  if (!manifest || !lesson || !hints || starter === null || folder.faults.length > 0) return null;
  return { slug, manifest, lesson, hints, starter, flawed };
}

async function localised(
  folder: ExerciseFolder,
  name: string,
  what: string,
): Promise<Record<Locale, string> | null> {
  const en = await folder.text(`${name}.md`, `${what} in English`);
  const zh = await folder.text(`${name}.zh-CN.md`, `${what} in Simplified Chinese`);
  return en === null || zh === null ? null : { en, "zh-CN": zh };
}
