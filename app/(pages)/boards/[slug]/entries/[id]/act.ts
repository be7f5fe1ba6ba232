"use server";

import { revalidatePath } from "next/cache";
import { AppError } from "#lib/errors.ts";
import {
  disqualifyEntry,
  releaseEntry,
  requalifyEntry,
  restoreEntry,
  retractEntry,
  setCodePublic,
} from "#lib/leaderboard/index.ts";
import type { Context } from "#lib/context.ts";
import { getContext } from "#lib/request-context.ts";

const acts = {
  retract: (context: Context, entryId: string) => retractEntry(context, entryId),
  restore: (context: Context, entryId: string) => restoreEntry(context, entryId),
  disqualify: (context: Context, entryId: string, reason: string) =>
    disqualifyEntry(context, { entryId, reason }),
  requalify: (context: Context, entryId: string) => requalifyEntry(context, entryId),
  release: (context: Context, entryId: string) => releaseEntry(context, entryId),
  publish: (context: Context, entryId: string) => setCodePublic(context, { entryId, codePublic: true }),
  unpublish: (context: Context, entryId: string) => setCodePublic(context, { entryId, codePublic: false }),
};
export type EntryAct = keyof typeof acts;

/** What went wrong, as a key of the messages; null when it went well. */
export type ActFault = "failed" | "reason-missing";

/** Does to an entry what its owner or an instructor asked for. */
export async function actOnEntry(
  act: EntryAct,
  entryId: string,
  _before: ActFault | null,
  form: FormData,
): Promise<ActFault | null> {
  const context = await getContext();
  try {
    const verb = Object.hasOwn(acts, act) ? acts[act] : null;
    if (!verb) return "failed";
    await verb(context, entryId, String(form.get("reason") ?? ""));
  } catch (error) {
    if (error instanceof AppError && error.reason === "reason-missing") return "reason-missing";
    if (!(error instanceof AppError)) context.log.error({ err: error }, "an act on a board entry failed");
    return "failed";
  }
  revalidatePath("/boards", "layout");
  return null;
}
