import { z } from "zod";
import type { Context } from "../context.ts";
import { parseInput } from "../parse.ts";
import { changeStanding } from "./change-standing.ts";

const Input = z.object({
  entryId: z.string(),
  /** Its owner reads it. */
  reason: z.string().trim().min(3, "reason-missing").max(500, "reason-too-long"),
});

/** Takes an entry off its board with a reason, for instructors. */
export async function disqualifyEntry(context: Context, input: unknown): Promise<void> {
  const { entryId, reason } = parseInput(Input, input);
  await changeStanding(context, {
    entryId,
    by: "instructor",
    from: ["standing", "held"],
    to: "disqualified",
    kind: "disqualified",
    reason,
  });
}
