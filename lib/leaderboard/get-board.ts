import { z } from "zod";
import { Prisma } from "#prisma/generated/client.ts";
import type { Context } from "../context.ts";
import { parseInput } from "../parse.ts";
import { boardOrders, boardSorts } from "./board-order.ts";
import { decodeCursor, encodeCursor } from "./cursor.ts";
import { currentEpochId, readCurrentEpoch } from "./epoch.ts";
import { readRows } from "./read-rows.ts";
import { requireBoard } from "./require-board.ts";
import type { Board, BoardRow } from "./view.ts";

export const boardPeriods = ["all", "week", "month"] as const;
export type BoardPeriod = (typeof boardPeriods)[number];
const periodDays: Record<BoardPeriod, number | null> = { all: null, week: 7, month: 30 };

const Input = z.object({
  slug: z.string(),
  sort: z.enum(boardSorts).default("speedup"),
  /** How long ago an entry was achieved at most. Its place is that among all. */
  period: z.enum(boardPeriods).default("all"),
  /** Of the page before or the page after. */
  after: z.string().max(200).nullish(),
  before: z.string().max(200).nullish(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

/**
 * The fastest correct answers to an exercise in its current epoch, one for each person: the same page for everybody, so that it can be
 * kept. Anybody may look.
 */
export async function getBoard(context: Pick<Context, "db" | "now">, input: unknown): Promise<Board> {
  const { slug, sort, period, after, before, limit } = parseInput(Input, input);
  const { uuid, version } = await requireBoard(slug);
  const order = boardOrders[sort];
  const place = after || before ? decodeCursor(after || before || "", order.by) : null;
  const backwards = !after && !!before;
  const beyond = place ? (backwards ? order.before(place) : order.after(place)) : Prisma.empty;
  const days = periodDays[period];
  const since = days ? Prisma.sql`and b.achieved_at >= ${daysBefore(context.now(), days)}` : Prisma.empty;
  const [epoch, found] = await Promise.all([
    readCurrentEpoch(context.db, uuid),
    readRows(context.db, currentEpochId(uuid), {
      which: Prisma.sql`${beyond} ${since}`,
      order: backwards ? order.backwards : order.forwards,
      limit: limit + 1,
    }),
  ]);
  const more = found.length > limit;
  const rows = backwards ? found.slice(0, limit).reverse() : found.slice(0, limit);
  const [first, last] = [rows[0], rows.at(-1)];
  const cursorOf = (row: BoardRow | undefined) => (row ? encodeCursor(order.place(row)) : null);
  return {
    slug,
    exerciseVersion: version,
    epoch,
    rows,
    nextCursor: more || backwards ? cursorOf(last) : null,
    previousCursor: (backwards && more) || (!backwards && place) ? cursorOf(first) : null,
  };
}

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * 24 * 60 * 60 * 1_000);
}
