import type { Transaction } from "../db/index.ts";
import { AppError } from "../errors.ts";
import { nameKey } from "./name.ts";

/**
 * Names and board names share one space, so that nobody stands on a board as somebody else. The lock lasts until
 * the end of the transaction.
 */
export async function lockNames(tx: Transaction): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('innerproduct.names'))`;
}

export async function isNameFree(tx: Transaction, name: string, userId: string | null): Promise<boolean> {
  const key = nameKey(name);
  const holder = await tx.user.findFirst({
    where: { OR: [{ nameKey: key }, { boardNameKey: key }], ...(userId ? { id: { not: userId } } : {}) },
    select: { id: true },
  });
  return holder === null;
}

/** @throws AppError `conflict` when somebody else has the name. */
export async function reserveName(
  tx: Transaction,
  name: string,
  userId: string | null,
  field: string,
): Promise<void> {
  await lockNames(tx);
  if (!(await isNameFree(tx, name, userId))) {
    throw new AppError("conflict", `The name ${JSON.stringify(name)} is taken.`, {
      field,
      reason: "name-taken",
    });
  }
}
