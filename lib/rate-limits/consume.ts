import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import type { Db } from "../db/index.ts";
import { AppError } from "../errors.ts";
import type { Limit } from "./limits.ts";

/** Counts one use by `who`. @throws AppError `rate-limited` with the seconds to wait when there were too many. */
export async function consumeLimit(db: Db, limit: Limit, who: string): Promise<void> {
  try {
    await limiter(db, limit).consume(who);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const retryAfterSeconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw new AppError("rate-limited", `Too many tries (${limit.name}): again in ${retryAfterSeconds} s.`, {
      retryAfterSeconds,
    });
  }
}

/** Forgets the uses of `who`, for a try that turned out well. */
export async function resetLimit(db: Db, limit: Limit, who: string): Promise<void> {
  await limiter(db, limit).delete(who);
}

/** Counters live in the database: all web servers share them, and a restart does not forget. */
function limiter(db: Db, { name, points, seconds }: Limit): RateLimiterPrisma {
  return new RateLimiterPrisma({
    storeClient: db,
    tableName: "rateLimiterFlexible",
    keyPrefix: name,
    points,
    duration: seconds,
    clearExpiredByTimeout: false,
  });
}
