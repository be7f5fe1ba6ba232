/** What page and server say to each other about submissions, in JSON. */
import { z } from "zod";
import { Verdict, VerdictKind } from "#grader/judge/verdict.ts";

export const submissionsUrl = "/api/submissions";
export const submissionUrl = (id: string): string => `${submissionsUrl}/${encodeURIComponent(id)}`;

const Status = z.enum(["queued", "grading", "done"]);

export const CreateRequest = z.strictObject({ slug: z.string().max(100), source: z.string() });

export const CreateReply = z.object({ id: z.string() });

/** One submission as its owner sees it. */
export const SubmissionReply = z.object({
  id: z.string(),
  source: z.string(),
  status: Status,
  createdAt: z.iso.datetime(),
  attemptNumber: z.number().nullable(),
  verdict: Verdict.nullable(),
});
export type SubmissionReply = z.infer<typeof SubmissionReply>;

export const AttemptRow = z.object({
  id: z.string(),
  status: Status,
  createdAt: z.iso.datetime(),
  attemptNumber: z.number().nullable(),
  source: z.string(),
  verdict: z
    .object({
      kind: VerdictKind,
      lamps: Verdict.shape.lamps,
      points: z.object({ earned: z.number(), possible: z.number() }),
      slowdown: z.number().nullable(),
    })
    .nullable(),
});
export type AttemptRow = z.infer<typeof AttemptRow>;

export const AttemptsReply = z.object({ rows: z.array(AttemptRow), nextCursor: z.string().nullable() });
export type AttemptsReply = z.infer<typeof AttemptsReply>;

/** Every refusal of these routes. */
export const ErrorReply = z.object({
  error: z.object({
    code: z.string(),
    reason: z.string().optional(),
    retryAfterSeconds: z.number().optional(),
  }),
});
