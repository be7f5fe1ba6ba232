import type { Context } from "../context.ts";
import { changeStanding } from "./change-standing.ts";

/** Takes an entry off its board, for its owner. If the person has a slower one, that is shown instead. */
export function retractEntry(context: Context, entryId: string): Promise<void> {
  return changeStanding(context, {
    entryId,
    by: "owner",
    from: ["standing"],
    to: "retracted",
    kind: "retracted",
  });
}
