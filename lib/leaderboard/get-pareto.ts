import type { Context } from "../context.ts";
import { findCurrentEpoch } from "./epoch.ts";
import { requireBoard } from "./require-board.ts";
import type { ParetoDot } from "./view.ts";

/** More dots than these are a cloud; the front is always whole. */
const dotsMax = 400;

/** Speed against accuracy: the fastest entries of the current epoch and all on the front, from the fastest to the slowest. */
export async function getPareto(context: Pick<Context, "db">, slug: string): Promise<ParetoDot[]> {
  const { uuid } = await requireBoard(slug);
  const epoch = await findCurrentEpoch(context.db, uuid);
  if (!epoch) return [];
  return context.db.$queryRaw<ParetoDot[]>`
    select id::text, speedup, error as "maxErrorUlps", best is null or error < best as front
    from (
      select id, speedup, max_error_ulps as error,
             min(max_error_ulps) over (
               order by speedup desc, id desc rows between unbounded preceding and 1 preceding
             ) as best,
             row_number() over (order by speedup desc, id desc) as n
      from board_entries where epoch_id = ${epoch.id}::uuid and shown
    ) as dots
    where n <= ${dotsMax} or error < best
    order by n`;
}
