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
  const entries = await queryPrepared<OwnPlace["withdrawn"][number] & { shown: boolean }>(
    db,
    Prisma.sql`
      select id::text, speedup, standing::text, shown from board_entries
      where user_id = ${actor.id}::uuid and epoch_id = ${epoch} and (shown or standing <> 'standing')
      order by shown desc, id desc limit 10`,
  );
  if (entries.length === 0) return null;
  const withdrawn = entries.flatMap(({ shown, ...entry }) => (shown ? [] : [entry]));
  const own = entries.find((entry) => entry.shown);
  if (!own) return { row: null, ahead: [], withdrawn };
  const [row = null, ...nearest] = await readRows(db, epoch, {
    which: Prisma.sql`and (b.speedup, b.id) >= (${own.speedup}, ${own.id}::uuid)`,
    order: boardOrders.speedup.backwards,
    limit: 1 + aheadMax,
  });
  return { row, ahead: nearest.reverse(), withdrawn };
}
