import type { Context } from "../context.ts";
import { changeStanding } from "./change-standing.ts";

/** Takes a disqualification back, for instructors. */
export function requalifyEntry(context: Context, entryId: string): Promise<void> {
  return changeStanding(context, {
    entryId,
    by: "instructor",
    from: ["disqualified"],
    to: "standing",
    kind: "requalified",
  });
}
