import type { Transaction } from "../db/index.ts";

/**
 * Lets the board show the fastest entry of the person that stands, and no other; null when none stands. The caller holds the
 * person's row, so that two choices do not cross.
 */
export async function chooseShown(tx: Transaction, epochId: string, userId: string): Promise<string | null> {
  const best = await tx.boardEntry.findFirst({
    where: { epochId, userId, standing: "standing" },
    orderBy: [{ speedup: "desc" }, { id: "asc" }],
    select: { id: true },
  });
  const id = best?.id ?? null;
  await tx.boardEntry.updateMany({
    where: { epochId, userId, shown: true, ...(id ? { id: { not: id } } : {}) },
    data: { shown: false },
  });
  if (id) await tx.boardEntry.updateMany({ where: { id, shown: false }, data: { shown: true } });
  return id;
}

/** Nobody else changes which entry of the person is shown until the transaction ends. */
export async function lockPerson(tx: Transaction, userId: string): Promise<void> {
  await tx.$queryRaw`select id::text from users where id = ${userId}::uuid for no key update`;
}
