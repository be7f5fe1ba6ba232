import { requireActor } from "../context.ts";
import type { Context } from "../context.ts";
import { getExercise } from "../exercises/index.ts";
import type { DraftVersionView } from "./view.ts";

/** The texts that the actor's draft had before, newest first. To restore one is to save it. */
export async function listDraftVersions(context: Context, slug: string): Promise<DraftVersionView[]> {
  const actor = requireActor(context);
  const { manifest } = await getExercise(slug);
  return context.db.draftVersion.findMany({
    where: { userId: actor.id, exerciseId: manifest.uuid },
    orderBy: { revision: "desc" },
    select: { revision: true, source: true, savedAt: true },
  });
}
