/** What page and server say to each other about drafts, in JSON. */
import { z } from "zod";

export const SaveRequest = z.strictObject({
  source: z.string(),
  /** The revision that this text was made from; 0 when there was none. */
  baseRevision: z.int().nonnegative(),
  /** Keep what this replaces as a version, however young: for reset and restore. */
  keepPrevious: z.boolean(),
});

export const SaveReply = z.object({
  revision: z.number(),
  savedAt: z.iso.datetime(),
  /** Another device had saved since: its text is kept as a version. */
  replacedOther: z.boolean(),
});

export const DraftReply = z.object({
  draft: z.object({ source: z.string(), revision: z.number(), savedAt: z.iso.datetime() }).nullable(),
  versions: z.array(z.object({ revision: z.number(), source: z.string(), savedAt: z.iso.datetime() })),
});
export type DraftReply = z.infer<typeof DraftReply>;
