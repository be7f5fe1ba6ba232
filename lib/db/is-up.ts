import type { Db } from "./client.ts";

/** Whether the database answers. */
export async function isDatabaseUp(db: Db): Promise<boolean> {
  try {
    await db.$queryRaw`select 1`;
    return true;
  } catch {
    return false;
  }
}
