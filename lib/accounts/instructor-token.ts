import { createHash, randomBytes } from "node:crypto";
import type { Db } from "../db/index.ts";

const daysValid = 7;

/** For a link that makes its opener an instructor, once. Only its hash is stored. */
export async function createInstructorToken(db: Db, now: Date = new Date()): Promise<string> {
  const token = randomBytes(24).toString("base64url");
  const expiresAt = new Date(now.getTime() + daysValid * 24 * 3600 * 1000);
  await db.instructorInvite.create({ data: { tokenHash: hashToken(token), createdAt: now, expiresAt } });
  return token;
}

export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
