import { requireActor } from "../context.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import { requireBoard } from "./require-board.ts";
import type { HeldEntry } from "./view.ts";

/** What waits for an instructor on the boards of an exercise, the oldest first. For instructors. */
export async function listHeld(context: Context, slug: string): Promise<HeldEntry[]> {
  const actor = requireActor(context);
  if (actor.role !== "instructor") throw new AppError("forbidden", "Only instructors look at what is held.");
  const { uuid } = await requireBoard(slug);
  const entries = await context.db.boardEntry.findMany({
    where: { exerciseId: uuid, standing: "held" },
    orderBy: { id: "asc" },
    take: 50,
    select: {
      id: true,
      speedup: true,
      acts: { where: { kind: "held" }, orderBy: { id: "desc" }, take: 1, select: { reason: true, at: true } },
    },
  });
  return entries.flatMap(({ id, speedup, acts: [act] }) =>
    act ? [{ id, speedup, reason: act.reason ?? "", at: act.at }] : [],
  );
}
