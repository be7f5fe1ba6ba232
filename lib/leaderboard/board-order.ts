import { Prisma } from "#prisma/generated/client.ts";
import type { Place, PlaceKind } from "./cursor.ts";
import type { BoardRow } from "./view.ts";

export const boardSorts = ["speedup", "date", "accuracy"] as const;
export type BoardSort = (typeof boardSorts)[number];

/** One order of a board's rows: each is one partial index of board_entries, read forwards or backwards. */
interface BoardOrder {
  by: PlaceKind;
  /** The place of a row in it. */
  place(row: BoardRow): Place;
  /** Rows behind a place, and those before it. */
  after(place: Place): Prisma.Sql;
  before(place: Place): Prisma.Sql;
  forwards: Prisma.Sql;
  backwards: Prisma.Sql;
}

export const boardOrders: Record<BoardSort, BoardOrder> = {
  speedup: {
    by: "number",
    place: (row) => [String(row.speedup), row.id],
    after: ([value, id]) => Prisma.sql`and (b.speedup, b.id) < (${value}::text::float8, ${id}::uuid)`,
    before: ([value, id]) => Prisma.sql`and (b.speedup, b.id) > (${value}::text::float8, ${id}::uuid)`,
    forwards: Prisma.sql`b.speedup desc, b.id desc`,
    backwards: Prisma.sql`b.speedup, b.id`,
  },
  date: {
    by: "moment",
    place: (row) => [row.achievedAt.toISOString(), row.id],
    after: ([value, id]) =>
      Prisma.sql`and (b.achieved_at, b.id) < (${value}::text::timestamptz, ${id}::uuid)`,
    before: ([value, id]) =>
      Prisma.sql`and (b.achieved_at, b.id) > (${value}::text::timestamptz, ${id}::uuid)`,
    forwards: Prisma.sql`b.achieved_at desc, b.id desc`,
    backwards: Prisma.sql`b.achieved_at, b.id`,
  },
  accuracy: {
    by: "number",
    place: (row) => [String(row.maxErrorUlps), row.id],
    after: ([value, id]) => Prisma.sql`and (b.max_error_ulps, b.id) > (${value}::text::float8, ${id}::uuid)`,
    before: ([value, id]) => Prisma.sql`and (b.max_error_ulps, b.id) < (${value}::text::float8, ${id}::uuid)`,
    forwards: Prisma.sql`b.max_error_ulps, b.id`,
    backwards: Prisma.sql`b.max_error_ulps desc, b.id desc`,
  },
};
