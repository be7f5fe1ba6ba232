import type { Db } from "../db/index.ts";

/** Removes counters whose time has passed. */
export async function sweepRateLimits(db: Db, now: Date): Promise<void> {
  await db.rateLimiterFlexible.deleteMany({ where: { expire: { lt: now } } });
}
