import { requireActor } from "../context.ts";
import type { Context } from "../context.ts";
import { getExercise } from "../exercises/index.ts";
import type { DraftView } from "./view.ts";

/** What the actor last had in the editor; null before the first save. */
export async function getDraft(context: Context, slug: string): Promise<DraftView | null> {
  const actor = requireActor(context);
  const { manifest } = await getExercise(slug);
  return context.db.draft.findUnique({
    where: { userId_exerciseId: { userId: actor.id, exerciseId: manifest.uuid } },
    select: { source: true, revision: true, savedAt: true },
  });
}
