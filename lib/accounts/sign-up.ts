import { z } from "zod";
import type { Context } from "../context.ts";
import { transact } from "../db/index.ts";
import { AppError } from "../errors.ts";
import { parseInput } from "../parse.ts";
import { consumeLimit, limits } from "../rate-limits/index.ts";
import { Name, nameKey } from "./name.ts";
import { Password, hashPassword } from "./password.ts";
import { reserveName } from "./reserve-name.ts";

const Input = z.object({ name: Name, password: Password });

/** Opens an account. A guest's own row becomes it, so everything earned stays. */
export async function signUp(context: Context, input: unknown): Promise<{ id: string }> {
  const { actor, db } = context;
  if (actor && !actor.guest)
    throw new AppError("conflict", "Already signed in: sign out first.", { reason: "already-signed-in" });
  const { name, password } = parseInput(Input, input);
  await consumeLimit(db, limits.signUpByAddress, context.address ?? "unknown");
  const account = {
    name,
    nameKey: nameKey(name),
    passwordHash: await hashPassword(password),
    lastSeenAt: context.now(),
  };
  return transact(db, async (tx) => {
    await reserveName(tx, name, actor?.id ?? null, "name");
    if (!actor) return tx.user.create({ data: account, select: { id: true } });
    const upgraded = await tx.user.updateMany({
      where: { id: actor.id, guest: true },
      data: { ...account, guest: false },
    });
    if (upgraded.count === 0)
      throw new AppError("conflict", "This guest has an account by now: sign in.", {
        reason: "already-signed-in",
      });
    return { id: actor.id };
  });
}
