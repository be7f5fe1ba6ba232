import { z } from "zod";
import { requireActor } from "../context.ts";
import type { Context } from "../context.ts";
import { isDangling, transact } from "../db/index.ts";
import type { Transaction } from "../db/index.ts";
import { AppError } from "../errors.ts";
import { getExercise } from "../exercises/index.ts";
import { parseInput } from "../parse.ts";
import { Source } from "../submissions/source.ts";
import { thinVersions } from "./thin-versions.ts";
import { isWorthKeeping } from "./worth-keeping.ts";

const Input = z.object({
  slug: z.string(),
  source: Source,
  /** The revision that the editor started from: another one there means that another tab or device has saved. */
  baseRevision: z.int().positive().optional(),
  /** Keep what is replaced as a version, however young: for reset and restore. */
  keepPrevious: z.boolean().default(false),
});

interface Current {
  source: string;
  revision: number;
  savedAt: Date;
}

/**
 * Saves what is in the editor. What it replaces is kept as a version when it is worth it.
 * @throws AppError `conflict` when `baseRevision` is not the latest; saving without it wins, and the other text becomes a version.
 */
export async function saveDraft(
  context: Context,
  input: unknown,
): Promise<{ revision: number; savedAt: Date }> {
  const actor = requireActor(context);
  const { slug, source, baseRevision, keepPrevious } = parseInput(Input, input);
  const { manifest } = await getExercise(slug);
  const key = { userId: actor.id, exerciseId: manifest.uuid };
  const now = context.now();
  try {
    return await transact(context.db, async (tx) => {
      const first = await tx.draft.createMany({
        data: { ...key, source, savedAt: now },
        skipDuplicates: true,
      });
      if (first.count > 0) return { revision: 1, savedAt: now };
      const current = await lockDraft(tx, key);
      if (current.source === source) return { revision: current.revision, savedAt: current.savedAt };
      if (baseRevision !== undefined && baseRevision !== current.revision) {
        throw new AppError("conflict", `Revision ${current.revision} was saved elsewhere.`, {
          reason: "draft-saved-elsewhere",
        });
      }
      const latest = await tx.draftVersion.findFirst({
        where: key,
        orderBy: { revision: "desc" },
        select: { keptAt: true },
      });
      // Without a base nobody knows what is replaced.
      const keep =
        keepPrevious ||
        baseRevision === undefined ||
        isWorthKeeping({ ...current, lastKeptAt: latest?.keptAt ?? null }, source, now);
      if (keep) await keepVersion(tx, key, current, now);
      const revision = current.revision + 1;
      await tx.draft.update({ where: { userId_exerciseId: key }, data: { source, revision, savedAt: now } });
      return { revision, savedAt: now };
    });
  } catch (error) {
    if (isDangling(error))
      throw new AppError("conflict", "The account or the exercise has just changed: reload.", {
        cause: error,
      });
    throw error;
  }
}

interface DraftKey {
  userId: string;
  exerciseId: string;
}

async function lockDraft(tx: Transaction, { userId, exerciseId }: DraftKey): Promise<Current> {
  const [current] = await tx.$queryRaw<Current[]>`
    select source, revision, saved_at as "savedAt" from drafts
    where user_id = ${userId}::uuid and exercise_id = ${exerciseId}::uuid for update`;
  if (!current) throw new AppError("conflict", "The draft has just gone: reload.");
  return current;
}

async function keepVersion(
  tx: Transaction,
  key: DraftKey,
  { source, revision, savedAt }: Current,
  now: Date,
): Promise<void> {
  await tx.draftVersion.create({ data: { ...key, source, revision, savedAt, keptAt: now } });
  await thinVersions(tx, key);
}
