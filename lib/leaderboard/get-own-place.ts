import { Prisma } from "#prisma/generated/client.ts";
import type { Context } from "../context.ts";
import { queryPrepared } from "../db/index.ts";
import { boardOrders } from "./board-order.ts";
import { currentEpochId } from "./epoch.ts";
import { readRows } from "./read-rows.ts";
import { requireBoard } from "./require-board.ts";
import type { OwnPlace } from "./view.ts";

const aheadMax = 3;

/** Where the actor stands on a board, and the three just ahead. Null when they never entered it. */
export async function getOwnPlace(context: Context, slug: string): Promise<OwnPlace | null> {
  const { uuid } = await requireBoard(slug);
  const { db, actor } = context;
  if (!actor) return null;
  const epoch = currentEpochId(uuid);
  const { before, backwards } = boardOrders.speedup;
  const [[row = null], withdrawn] = await Promise.all([
    readRows(db, epoch, { which: Prisma.sql`and b.user_id = ${actor.id}::uuid`, order: backwards, limit: 1 }),
    queryPrepared<OwnPlace["withdrawn"][number]>(
      db,
      Prisma.sql`
        select id::text, speedup, standing::text from board_entries
        where user_id = ${actor.id}::uuid and epoch_id = ${epoch} and standing <> 'standing' order by id desc limit 10`,
    ),
  ]);
  if (!row) return withdrawn.length > 0 ? { row, ahead: [], withdrawn } : null;
  const which = before([String(row.speedup), row.id]);
  const nearest = await readRows(db, epoch, { which, order: backwards, limit: aheadMax });
  return { row, ahead: nearest.reverse(), withdrawn };
}
