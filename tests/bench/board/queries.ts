/** The same questions to the same database: through our functions, and in raw SQL with prepared statements. */
import type { Client, QueryConfig } from "pg";
import type { Context } from "#lib/context.ts";
import type { Db } from "#lib/db/index.ts";
import { getBoard, getOwnPlace } from "#lib/leaderboard/index.ts";
import { silentLog } from "#tests/support/house.ts";
import { interleaved, type Timings } from "./interleaved.ts";

interface Asked {
  db: Db;
  client: Client;
  slug: string;
  exerciseId: string;
  /** Somebody in the middle of the board. */
  userId: string;
  rounds: number;
}

const currentEpoch = `select * from epochs where exercise_id = $1 order by begun_at desc limit 1`;

/** One page with bands of places, in the way of docs/decisions/0043. */
const rowsSql = (which: string, order: string, limit: number) => `
  with page as materialized (
    select id, user_id, speedup, interval_low, interval_high, size_speedups, growth_exponent, max_error_ulps, achieved_at, verification, code_public
    from board_entries where epoch_id = $1 and shown ${which} order by ${order} limit ${limit}
  ), faster as (
    select coalesce(array_agg(-interval_low order by interval_low desc), '{}') as begins from board_entries
    where epoch_id = $1 and shown and interval_low >= (select min(interval_high) from page)
  ), not_slower as (
    select coalesce(array_agg(-interval_high order by interval_high desc), '{}') as ends from board_entries
    where epoch_id = $1 and shown and interval_high >= (select min(interval_low) from page)
  )
  select page.*, u.board_name, width_bucket(-interval_high, begins) + 1 as first, width_bucket(-interval_low, ends) as last
  from page join users u on u.id = page.user_id cross join faster cross join not_slower order by ${order.replaceAll(/\b(speedup|id)\b/g, "page.$1")}`;

export async function timeQueries(asked: Asked): Promise<Record<string, Timings>> {
  const { db, client, slug, exerciseId, userId, rounds } = asked;
  const user = await db.user.findUniqueOrThrow({ where: { id: userId } });
  const context: Context = { db, actor: { ...user }, now: () => new Date(), log: silentLog };
  const run = async (name: string, text: string, values: unknown[]) => {
    const query: QueryConfig = { name, text, values };
    return (await client.query(query)).rows;
  };
  const epochOf = async () => (await run("epoch", currentEpoch, [exerciseId]))[0].id as string;
  return {
    "first page, 50 rows with places and names": await interleaved(rounds, {
      ours: { run: () => getBoard(context, { slug }) },
      raw: { run: async () => run("page", rowsSql("", "speedup desc, id desc", 51), [await epochOf()]) },
    }),
    "own place and the three just ahead": await interleaved(rounds, {
      ours: { run: () => getOwnPlace(context, slug) },
      raw: {
        run: async () => {
          const epoch = await epochOf();
          const [own] = await run(
            "own",
            `select id, speedup, standing, shown from board_entries where user_id = $2 and epoch_id = $1 and (shown or standing <> 'standing') order by shown desc, id desc limit 10`,
            [epoch, userId],
          );
          await run("ahead", rowsSql("and (speedup, id) >= ($2, $3)", "speedup, id", 4), [
            epoch,
            own.speedup,
            own.id,
          ]);
        },
      },
    }),
    "the first 50 by DISTINCT ON over all submissions": await interleaved(
      Math.max(3, Math.round(rounds / 20)),
      { raw: { run: () => run("distinct", distinctSql, [exerciseId]) } },
      1,
    ),
  };
}

/** What a board costs that keeps no entries. */
const distinctSql = `
  select * from (
    select distinct on (s.user_id) s.user_id, s.id, v.slowdown, v.max_error_ulps, u.board_name
    from submissions s join verdicts v on v.submission_id = s.id join users u on u.id = s.user_id
    where s.exercise_id = $1 and v.kind = 'accepted' order by s.user_id, v.slowdown
  ) as best order by slowdown limit 50`;
