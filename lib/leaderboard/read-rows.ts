import { Prisma } from "#prisma/generated/client.ts";
import { queryPrepared, type Db } from "../db/index.ts";
import type { BoardRow } from "./view.ts";

/** Only these places of a board have names. */
export const namedPlaces = 100;

interface Row extends Omit<BoardRow, "rank" | "interval"> {
  low: number;
  high: number;
  first: number;
  last: number;
}

/**
 * Rows of an epoch's board with their places; `epoch` is its id, given or looked up. An entry's place lies behind all that are surely faster and before all that are surely
 * slower: intervals that overlap decide nothing. Both are counted for all rows in one range of an index each, as long as the place
 * itself (a count for each row would be planned as a scan of the whole board for each row).
 */
export async function readRows(
  db: Db,
  epoch: Prisma.Sql,
  { which, order, limit }: { which: Prisma.Sql; order: Prisma.Sql; limit: number },
): Promise<BoardRow[]> {
  const board = Prisma.sql`b.epoch_id = ${epoch} and b.shown`;
  const rows = await queryPrepared<Row>(
    db,
    Prisma.sql`
    with page as materialized (
      select b.id, b.user_id, b.speedup, b.interval_low, b.interval_high, b.size_speedups, b.growth_exponent, b.max_error_ulps,
             b.achieved_at, b.verification, b.code_public, row_number() over (order by ${order}) as n
      from board_entries b where ${board} ${which} order by ${order} limit ${limit}
    ), faster as (
      select coalesce(array_agg(-b.interval_low order by b.interval_low desc), '{}') as begins from board_entries b
      where ${board} and b.interval_low >= (select min(interval_high) from page)
    ), not_slower as (
      select coalesce(array_agg(-b.interval_high order by b.interval_high desc), '{}') as ends from board_entries b
      where ${board} and b.interval_high >= (select min(interval_low) from page)
    )
    select page.id::text, u.board_name as name, page.speedup, page.interval_low as low, page.interval_high as high,
           page.size_speedups as sizes, page.growth_exponent as "growthExponent", page.max_error_ulps as "maxErrorUlps",
           page.achieved_at as "achievedAt", page.verification::text, page.code_public as "codePublic",
           width_bucket(-page.interval_high, faster.begins) + 1 as first,
           width_bucket(-page.interval_low, not_slower.ends) as last
    from page join users u on u.id = page.user_id cross join faster cross join not_slower
    order by page.n`,
  );
  return rows.map(({ low, high, first, last, name, ...row }) => {
    const rank = { first: Math.min(first, last), last };
    return { ...row, interval: [low, high], rank, name: rank.first <= namedPlaces ? name : null };
  });
}
