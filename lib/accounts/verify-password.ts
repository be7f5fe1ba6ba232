import type { Db } from "../db/index.ts";
import { consumeLimit, limits, resetLimit } from "../rate-limits/index.ts";
import { nameKey } from "./name.ts";
import { isPassword } from "./password.ts";

interface Attempt {
  name: string;
  password: string;
  address: string | null;
}

/**
 * The account that the name and password open; null when they open none, without saying which of them is wrong.
 * Every try counts before it is checked, so that tries at the same time are counted too.
 * @throws AppError `rate-limited`
 */
export async function verifyPassword(
  db: Db,
  { name, password, address }: Attempt,
): Promise<{ id: string; name: string } | null> {
  const key = nameKey(name.slice(0, 200));
  const where = address ?? "unknown";
  const pair = `${key} ${where}`;
  await consumeLimit(db, limits.signInByAddress, where);
  await consumeLimit(db, limits.signInByNameAndAddress, pair);
  await consumeLimit(db, limits.signInByName, key);
  const user = await db.user.findUnique({
    where: { nameKey: key },
    select: { id: true, name: true, passwordHash: true },
  });
  const right = await isPassword(user?.passwordHash ?? null, password.slice(0, 600));
  if (!right || !user?.name) return null;
  await resetLimit(db, limits.signInByNameAndAddress, pair);
  return { id: user.id, name: user.name };
}
