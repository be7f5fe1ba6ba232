import { Prisma } from "#prisma/generated/client.ts";
import type { Context } from "../context.ts";
import { boardOrders } from "./board-order.ts";
import { findCurrentEpoch } from "./epoch.ts";
import { readRows } from "./read-rows.ts";
import { requireBoard } from "./require-board.ts";
import type { OwnPlace } from "./view.ts";

const aheadMax = 3;

/** Where the actor stands on a board, and the three just ahead. Null when they never entered it. */
export async function getOwnPlace(context: Context, slug: string): Promise<OwnPlace | null> {
  const { uuid } = await requireBoard(slug);
  const { db, actor } = context;
  if (!actor) return null;
  const epoch = await findCurrentEpoch(db, uuid);
  if (!epoch) return null;
  const entries = await db.boardEntry.findMany({
    where: { userId: actor.id, epochId: epoch.id, OR: [{ shown: true }, { standing: { not: "standing" } }] },
    orderBy: { id: "desc" },
    take: 10,
    select: { id: true, speedup: true, standing: true, shown: true },
  });
  if (entries.length === 0) return null;
  const withdrawn = entries.flatMap(({ shown, ...entry }) => (shown ? [] : [entry]));
  const own = entries.find((entry) => entry.shown);
  if (!own) return { row: null, ahead: [], withdrawn };
  const { before, backwards } = boardOrders.speedup;
  const [rows, nearest] = await Promise.all([
    readRows(db, epoch.id, {
      which: Prisma.sql`and b.user_id = ${actor.id}::uuid`,
      order: backwards,
      limit: 1,
    }),
    readRows(db, epoch.id, {
      which: before([String(own.speedup), own.id]),
      order: backwards,
      limit: aheadMax,
    }),
  ]);
  return { row: rows[0] ?? null, ahead: nearest.reverse(), withdrawn };
}
