import type { StageEvent, Verdict, VerdictKind } from "#grader/judge/verdict.ts";

export type SubmissionStatus = "queued" | "grading" | "done";

/** A submission as its owner, or an instructor, may see it: without the seed while it is being judged. */
export interface SubmissionView {
  id: string;
  slug: string;
  exerciseVersion: number;
  source: string;
  status: SubmissionStatus;
  createdAt: Date;
  verdict: Verdict | null;
  /** Null when the grading failed by our fault: then it was no attempt. */
  attemptNumber: number | null;
  /** False for an instructor who looks at a learner's work. */
  mine: boolean;
}

/** A row of the history. */
export interface SubmissionRow {
  id: string;
  status: SubmissionStatus;
  createdAt: Date;
  attemptNumber: number | null;
  source: string;
  verdict: {
    kind: VerdictKind;
    lamps: Verdict["lamps"];
    points: { earned: number; possible: number };
    slowdown: number | null;
  } | null;
}

export interface SubmissionPage {
  rows: SubmissionRow[];
  /** For the next page; null on the last. */
  nextCursor: string | null;
}

/** What watchSubmission yields: stages in order of `seq`, then the verdict, then nothing more. */
export type SubmissionUpdate = { seq: number; event: StageEvent } | { verdict: Verdict };
