import { z } from "zod";
import { requireActor } from "../context.ts";
import type { Context } from "../context.ts";
import { transact } from "../db/index.ts";
import type { Db } from "../db/index.ts";
import { AppError } from "../errors.ts";
import { parseInput } from "../parse.ts";
import { consumeLimit, limits } from "../rate-limits/index.ts";
import { hashToken } from "./instructor-token.ts";

/** Uses up a one-time link. An instructor who opens one leaves it unused. */
export async function becomeInstructor(context: Context, token: string): Promise<void> {
  const actor = requireActor(context);
  if (actor.guest)
    throw new AppError("forbidden", "An instructor needs an account: sign up first.", { reason: "guest" });
  if (actor.role === "instructor") return;
  const tokenHash = hashToken(parseInput(z.string().min(1).max(200), token));
  await consumeLimit(context.db, limits.inviteByUser, actor.id);
  await transact(context.db, async (tx) => {
    const now = context.now();
    const used = await tx.instructorInvite.updateMany({
      where: { tokenHash, usedAt: null, expiresAt: { gt: now } },
      data: { usedAt: now, usedById: actor.id },
    });
    if (used.count === 0) {
      throw new AppError("not-found", "This link was used before, has expired, or was never one.", {
        reason: "invite-invalid",
      });
    }
    await tx.user.update({ where: { id: actor.id }, data: { role: "instructor" } });
  });
}

/** Whether anybody is one yet: until then the first start prints a link. */
export async function hasInstructor(db: Db): Promise<boolean> {
  return (await db.user.count({ where: { role: "instructor" } })) > 0;
}
