/** All of an exercise folder, for the grader: also what no learner may see. Runs the author's `spec.ts`. */
import { basename, join } from "node:path";
import type { Challenge } from "./challenge.ts";
import type { ExerciseManifest, PublicExercise } from "./exercise.ts";
import { listExerciseFolders } from "./exercise-dirs.ts";
import { ExerciseFaultsError } from "./fault.ts";
import type { ExerciseFault } from "./fault.ts";
import { ExerciseFolder } from "./folder.ts";
import { readPublicExercise } from "./load-public.ts";
import { loadChallenge } from "./load-challenge.ts";
import { loadSpec } from "./load-spec.ts";
import { readStages } from "./read-stages.ts";
import type { Stage } from "./read-stages.ts";
import { relationFaults } from "./relations.ts";
import type { ExerciseSpec } from "./spec.ts";

/** The folders under `submissions/`: each is the verdict that its files get; `limit` is time-limit or memory-limit. */
export const submissionFolders = [
  "accepted",
  "wrong-answer",
  "unstable",
  "too-slow",
  "runtime-error",
  "compile-error",
  "limit",
  "cheating",
] as const;
export type SubmissionFolder = (typeof submissionFolders)[number];

export interface ShippedSubmission {
  folder: SubmissionFolder;
  /** `submissions/wrong-answer/no-scale.ts` */
  file: string;
  source: string;
  /** The declared mistake that its verdict names, from a first line `// mistake: no-scale`. */
  mistake: string | null;
}

const mistakeLine = /^\/\/ mistake: (\S+)\n/;

interface LoadedFolder extends PublicExercise {
  dir: string;
  solution: string;
  /** From the plainest program to the fastest. */
  stages: Stage[];
  submissions: ShippedSubmission[];
}

/** A function is asked for. */
export interface LoadedFunction extends LoadedFolder {
  kind: "exercise";
  spec: ExerciseSpec;
}

/** An input is asked for. */
export interface LoadedChallenge extends LoadedFolder {
  kind: "break-it";
  challenge: Challenge;
}

export type LoadedExercise = LoadedFunction | LoadedChallenge;

/** Those of them that ask for a function. */
export function functionsAmong(exercises: readonly LoadedExercise[]): LoadedFunction[] {
  return exercises.filter((exercise) => exercise.kind === "exercise");
}

/** @throws {ExerciseFaultsError} listing every fault of the folder. */
export async function loadExercise(dir: string): Promise<LoadedExercise> {
  const folder = new ExerciseFolder(dir);
  const exercise = await readExercise(folder);
  if (!exercise) throw new ExerciseFaultsError(folder.faults);
  return exercise;
}

/**
 * Every exercise in `dirs`, or those with the slugs in `only`, by slug order.
 * @throws {ExerciseFaultsError} listing every fault of every folder that was to be loaded.
 */
export async function loadExercises(
  dirs: readonly string[],
  only?: readonly string[],
): Promise<LoadedExercise[]> {
  const { exercises, faults } = await readExercises(dirs, only);
  if (faults.length > 0) throw new ExerciseFaultsError(faults);
  return exercises;
}

/** The same for a caller that wants to go on with the sound folders. */
export async function readExercises(
  dirs: readonly string[],
  only?: readonly string[],
): Promise<{ exercises: LoadedExercise[]; faults: ExerciseFault[] }> {
  const { folders, faults } = await listExerciseFolders(dirs);
  const read = new Map<LoadedExercise, ExerciseFolder>();
  for (const dir of folders) {
    if (only && !only.includes(basename(dir))) continue;
    const folder = new ExerciseFolder(dir);
    const exercise = await readExercise(folder);
    faults.push(...folder.faults);
    if (exercise) read.set(exercise, folder);
  }
  // Relations between exercises can be judged only when all of them are there.
  if (!only) faults.push(...relationFaults(read));
  return { exercises: [...read.keys()], faults };
}

async function readExercise(folder: ExerciseFolder): Promise<LoadedExercise | null> {
  const data = await readPublicExercise(folder);
  const solution = await folder.text("solution.ts", "the reference solution");
  const stages = data ? await readStages(folder, data.manifest.stages) : [];
  const submissions = await readSubmissions(folder);
  const asked = await readAsked(folder, data?.manifest);
  if (!data || !asked || solution === null || folder.faults.length > 0) return null;
  return { ...data, ...asked, dir: folder.dir, solution, stages, submissions };
}

/** A folder whose metadata cannot be read is taken for the usual kind, so that the faults of its spec are seen as well. */
async function readAsked(
  folder: ExerciseFolder,
  manifest: ExerciseManifest | undefined,
): Promise<Pick<LoadedFunction, "kind" | "spec"> | Pick<LoadedChallenge, "kind" | "challenge"> | null> {
  if (manifest?.kind === "break-it") {
    const challenge = await loadChallenge(folder, manifest);
    return challenge && { kind: "break-it", challenge };
  }
  const spec = await loadSpec(folder);
  return spec && { kind: "exercise", spec };
}

async function readSubmissions(folder: ExerciseFolder): Promise<ShippedSubmission[]> {
  const submissions: ShippedSubmission[] = [];
  const names = await folder.list("submissions");
  if (!names) {
    folder.fault(
      "submissions",
      "is missing; expected a folder for each verdict with programs that must get it",
    );
    return submissions;
  }
  for (const name of names) {
    const verdict = submissionFolders.find((known) => `${known}/` === name);
    if (!verdict) {
      folder.fault(
        join("submissions", name),
        `is not a verdict; expected one of ${submissionFolders.join(", ")}`,
      );
      continue;
    }
    for (const entry of (await folder.list(join("submissions", verdict))) ?? []) {
      const file = join("submissions", verdict, entry);
      if (!entry.endsWith(".ts")) {
        folder.fault(file, "is not a TypeScript file; expected one submission per file, *.ts");
        continue;
      }
      const source = await folder.text(file, "a submission");
      if (source === null) continue;
      submissions.push({ folder: verdict, file, source, mistake: mistakeLine.exec(source)?.[1] ?? null });
    }
  }
  return submissions;
}
