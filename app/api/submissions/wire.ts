/** What page and server say to each other about submissions, in JSON. */
import { z } from "zod";
import { Verdict, VerdictKind } from "#grader/judge/verdict.ts";

export const submissionsUrl = "/api/submissions";
export const submissionUrl = (id: string): string => `${submissionsUrl}/${encodeURIComponent(id)}`;

export const rankingUrl = (id: string): string => `${submissionUrl(id)}/ranking`;

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

/** The ranked timing of a submission. */
export const RankingReply = z
  .object({
    slug: z.string(),
    status: z.enum(["queued", "timing", "done"]),
    steps: z.object({ done: z.number(), total: z.number() }),
    result: z
      .discriminatedUnion("kind", [
        z.object({
          kind: z.literal("timed"),
          speedup: z.number(),
          interval: z.tuple([z.number(), z.number()]),
        }),
        z.object({ kind: z.literal("failed"), reason: z.string(), size: z.string().nullable() }),
      ])
      .nullable(),
    entryId: z.string().nullable(),
  })
  .nullable();
export type RankingReply = z.infer<typeof RankingReply>;

/** Every refusal of these routes. */
export const ErrorReply = z.object({
  error: z.object({
    code: z.string(),
    reason: z.string().optional(),
    retryAfterSeconds: z.number().optional(),
  }),
});
