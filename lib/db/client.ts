import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "#prisma/generated/client.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { getEnv } from "../env.ts";

export type Db = PrismaClient;
/** What a verb writes through inside `db.$transaction`. */
export type Transaction = Prisma.TransactionClient;

/** At most this many connections from one process. */
const connectionsMax = 10;

export function createDb(url: string): Db {
  return new PrismaClient({
    adapter: new PrismaPg(
      {
        connectionString: url,
        max: connectionsMax,
        connectionTimeoutMillis: 10_000,
        application_name: "innerproduct",
      },
      { onPoolError: () => {}, onConnectionError: () => {} },
    ),
    transactionOptions: { maxWait: 10_000, timeout: 15_000 },
  });
}

/** The client of this process. Kept on globalThis, because a development server loads this module again and again. */
export function getDb(): Db {
  processWide.innerproductDb ??= createDb(getEnv().DATABASE_URL);
  return processWide.innerproductDb;
}

const processWide: typeof globalThis & { innerproductDb?: Db } = globalThis;
