import { join, relative } from "node:path";
import process from "node:process";
import type { LoadedExercise, SubmissionFolder } from "#grader/exercise/load.ts";
import type { VerdictKind } from "#grader/judge/verdict.ts";

export interface Shipped {
  readonly slug: string;
  /** The function that it exports. */
  readonly exportName: string;
  readonly folder: SubmissionFolder;
  /** `exercises/softmax/submissions/accepted/online.ts` */
  readonly file: string;
  readonly source: string;
  /** Not what does not compile, nor an answer to a break-it task: nothing is drawn for those. */
  readonly dependsOnSeed: boolean;
}

/** Every submission that the exercises ship. */
export function shippedSubmissions(exercises: Iterable<LoadedExercise>): Shipped[] {
  return [...exercises].flatMap(({ slug, dir, kind, manifest, submissions }) =>
    submissions.map(({ folder, file, source }) => ({
      slug,
      exportName: manifest.signature.name,
      folder,
      source,
      dependsOnSeed: kind !== "break-it" && folder !== "compile-error",
      file: relative(process.cwd(), join(dir, file)),
    })),
  );
}

/** What may be said of a submission of this folder when nothing is timed: what is only too slow is then right. */
export function untimedVerdicts(folder: SubmissionFolder): readonly VerdictKind[] {
  if (folder === "limit") return ["time-limit", "memory-limit"];
  return folder === "too-slow" ? ["accepted"] : [folder];
}
