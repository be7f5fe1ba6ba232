import type { Context } from "../context.ts";
import { changeStanding } from "./change-standing.ts";

/** Lets an entry stand that waited for an instructor to look at it. */
export function releaseEntry(context: Context, entryId: string): Promise<void> {
  return changeStanding(context, {
    entryId,
    by: "instructor",
    from: ["held"],
    to: "standing",
    kind: "released",
  });
}
