import { setTimeout as delay } from "node:timers/promises";
import { Prisma } from "#prisma/generated/client.ts";
import type { Db, Transaction } from "./client.ts";

const triesMax = 4;

/** A transaction that is tried again when the database ended it in favour of another (deadlock, serialisation). */
export async function transact<T>(db: Db, work: (tx: Transaction) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.$transaction(work);
    } catch (error) {
      if (!isConflict(error) || attempt === triesMax) throw error;
      await delay(10 * 4 ** attempt * Math.random());
    }
  }
}

function isConflict(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return error.code === "P2034" || (error.code === "P2010" && /40P01|40001/.test(error.message));
}

/** Whether a foreign key refused it: what it points to is gone. */
export function isDangling(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2003";
}
