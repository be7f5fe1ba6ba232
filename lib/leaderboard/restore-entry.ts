import type { Context } from "../context.ts";
import { changeStanding } from "./change-standing.ts";

/** Puts back what its owner took off the board. */
export function restoreEntry(context: Context, entryId: string): Promise<void> {
  return changeStanding(context, {
    entryId,
    by: "owner",
    from: ["retracted"],
    to: "standing",
    kind: "restored",
  });
}
