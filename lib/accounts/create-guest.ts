import type { Db } from "../db/index.ts";
import { consumeLimit, limits } from "../rate-limits/index.ts";

/** Somebody who tries before they sign up. */
export async function createGuest(db: Db, { address }: { address: string | null }): Promise<{ id: string }> {
  await consumeLimit(db, limits.guestByAddress, address ?? "unknown");
  return db.user.create({ data: { guest: true }, select: { id: true } });
}
