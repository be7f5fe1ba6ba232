import type { ExerciseKind } from "#grader/exercise/kind.ts";
import type { PublicExercise } from "#grader/exercise/exercise.ts";

/** What a person has earned on one exercise. */
export interface ExerciseProgress {
  slug: string;
  kind: ExerciseKind;
  lamps: { correct: boolean; stable: boolean; fast: boolean };
  solved: boolean;
  /** Judged submissions, without those that failed by our fault. */
  attempts: number;
  bestPoints: number;
  pointsPossible: number;
  firstSolvedAt: Date | null;
  lastSubmittedAt: Date | null;
}

/** How an exercise stands on the path. `locked` is advice, never a refusal: its `requires` are not all solved. */
export type PathStatus = "solved" | "started" | "open" | "locked";

export interface PathExercise {
  exercise: Pick<PublicExercise, "slug" | "manifest">;
  status: PathStatus;
  progress: ExerciseProgress;
}

export interface PathUnit {
  id: string;
  title: { en: string; "zh-CN": string };
  question: { en: string; "zh-CN": string };
  exercises: PathExercise[];
}

export interface Path {
  units: PathUnit[];
  /** The first exercise in course order that is not solved; null when all are. */
  next: PathExercise | null;
  solved: number;
  total: number;
}

export interface Profile {
  id: string;
  name: string | null;
  boardName: string | null;
  guest: boolean;
  role: "learner" | "instructor";
  memberSince: Date;
  /** Ways to sign in that this account has: `password`, `github`, `oidc`. */
  signInMethods: string[];
  solved: number;
  total: number;
  lamps: { correct: number; stable: number; fast: number };
  /** So many exercises have each lamp. */
  lampsPossible: { correct: number; stable: number; fast: number };
  points: { earned: number; possible: number };
  attempts: number;
  recent: RecentSubmission[];
}

export interface RecentSubmission {
  id: string;
  slug: string;
  createdAt: Date;
  status: "queued" | "grading" | "done";
  verdict: string | null;
}
