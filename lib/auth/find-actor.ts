import type { Actor } from "../context.ts";
import type { Db } from "../db/index.ts";

const seenEveryMs = 3_600_000;

/** The user as they are now: a role or name that changed counts at once, and a deleted account is signed out. */
export async function findActor(db: Db, userId: string, now: Date): Promise<Actor | null> {
  const user = await db.user.findUnique({
    where: { id: userId },
    select: { id: true, name: true, role: true, guest: true, lastSeenAt: true },
  });
  if (!user) return null;
  const { lastSeenAt, ...actor } = user;
  if (now.getTime() - lastSeenAt.getTime() > seenEveryMs) {
    await db.user.updateMany({ where: { id: userId }, data: { lastSeenAt: now } });
  }
  return actor;
}
