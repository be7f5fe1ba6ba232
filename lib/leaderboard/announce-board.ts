import { boardNews, newsChannel } from "../db/client.ts";
import type { Transaction } from "../db/index.ts";

/** Tells every process that shows or caches the board of an exercise that it has changed; heard when the transaction ends. */
export async function announceBoard(tx: Transaction, exerciseId: string): Promise<void> {
  await tx.$executeRaw`select pg_notify(${newsChannel}, ${boardNews(exerciseId)})`;
}
