import { createHash } from "node:crypto";
import type { QueryResultRow } from "pg";
import type { Prisma } from "#prisma/generated/client.ts";
import { poolOf, type Db } from "./client.ts";

/**
 * Rows of a query that pages ask again and again: past Prisma, as a statement that each connection prepares once (half the time of
 * `$queryRaw` for a page of a board, docs/decisions/0044). For texts of which there are few: each stays prepared as long as its connection.
 */
export async function queryPrepared<Row extends QueryResultRow>(db: Db, sql: Prisma.Sql): Promise<Row[]> {
  const { text, values } = sql;
  const name = createHash("sha256").update(text).digest("base64url").slice(0, 32);
  return (await poolOf(db).query<Row>({ name, text, values })).rows;
}
