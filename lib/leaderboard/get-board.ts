import { z } from "zod";
import { Prisma } from "#prisma/generated/client.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import { getExercise } from "../exercises/index.ts";
import { parseInput } from "../parse.ts";
import { decodeCursor, encodeCursor } from "./cursor.ts";
import type { Board, BoardRow } from "./view.ts";

const Input = z.object({
  slug: z.string(),
  cursor: z.string().max(200).nullish(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

interface Row {
  userId: string;
  name: string | null;
  slowdown: number;
  low: number;
  high: number;
  maxErrorUlps: number | null;
  achievedAt: Date;
  first: number;
  last: number;
}

/** The fastest correct answers to the current version of an exercise, one for each person. Anybody may look. */
export async function getBoard(context: Context, input: unknown): Promise<Board> {
  const { slug, cursor, limit } = parseInput(Input, input);
  const { manifest } = await getExercise(slug);
  if (!manifest.board) throw new AppError("not-found", `The exercise ${slug} has no board.`);
  const board = Prisma.sql`b.exercise_id = ${manifest.uuid}::uuid and b.exercise_version = ${manifest.version}`;
  const me = context.actor?.id ?? null;
  const after = cursor ? decodeCursor(cursor) : null;
  const beyond = after
    ? Prisma.sql`and (b.slowdown, b.user_id) > (${after[0]}::float8, ${after[1]}::uuid)`
    : Prisma.empty;
  const [rows, own, total] = await Promise.all([
    readRows(context, board, beyond, limit + 1),
    me ? readRows(context, board, Prisma.sql`and b.user_id = ${me}::uuid`, 1) : [],
    context.db.boardEntry.count({ where: { exerciseId: manifest.uuid, exerciseVersion: manifest.version } }),
  ]);
  const page = rows.slice(0, limit);
  const end = page.at(-1);
  return {
    slug,
    exerciseVersion: manifest.version,
    rows: page.map((row) => toBoardRow(row, me)),
    own: own[0] ? toBoardRow(own[0], me) : null,
    total,
    nextCursor: rows.length > limit && end ? encodeCursor([end.slowdown, end.userId]) : null,
  };
}

/**
 * An entry's place lies behind all that are surely faster and before all that are surely slower: intervals that
 * overlap decide nothing. Both are counted for the whole page in one range of an index each, as long as the place
 * itself (a count for each row would be planned as a scan of the whole board for each row).
 */
function readRows(context: Context, board: Prisma.Sql, which: Prisma.Sql, limit: number): Promise<Row[]> {
  return context.db.$queryRaw<Row[]>`
    with page as materialized (
      select b.user_id, b.slowdown, b.interval_low, b.interval_high, b.max_error_ulps, b.achieved_at
      from board_entries b where ${board} ${which} order by b.slowdown, b.user_id limit ${limit}
    ), faster as (
      select coalesce(array_agg(b.interval_high order by b.interval_high), '{}') as ends from board_entries b
      where ${board} and b.interval_high <= (select max(interval_low) from page)
    ), not_slower as (
      select coalesce(array_agg(b.interval_low order by b.interval_low), '{}') as begins from board_entries b
      where ${board} and b.interval_low <= (select max(interval_high) from page)
    )
    select page.user_id::text as "userId", coalesce(u.board_name, u.name) as name, page.slowdown,
           page.interval_low as low, page.interval_high as high, page.max_error_ulps as "maxErrorUlps",
           page.achieved_at as "achievedAt",
           width_bucket(page.interval_low, faster.ends) + 1 as first,
           width_bucket(page.interval_high, not_slower.begins) as last
    from page join users u on u.id = page.user_id cross join faster cross join not_slower
    order by page.slowdown, page.user_id`;
}

function toBoardRow(row: Row, me: string | null): BoardRow {
  return {
    rank: { first: row.first, last: Math.max(row.first, row.last) },
    name: row.name,
    slowdown: row.slowdown,
    speed: 1 / row.slowdown,
    interval: [1 / row.high, 1 / row.low],
    maxErrorUlps: row.maxErrorUlps,
    achievedAt: row.achievedAt,
    mine: row.userId === me,
  };
}
