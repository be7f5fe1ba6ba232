import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { PrismaClient } from "#prisma/generated/client.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { getEnv } from "../env.ts";
import { Listener } from "./listener.ts";

// On globalThis, because a development server loads this module again and again.
const processWide: typeof globalThis & {
  innerproductDb?: Db;
  innerproductListeners?: WeakMap<Db, Listener>;
  innerproductPools?: WeakMap<Db, Pool>;
} = globalThis;
const listeners = (processWide.innerproductListeners ??= new WeakMap());
const pools = (processWide.innerproductPools ??= new WeakMap());

export type Db = PrismaClient;
/** What a verb writes through inside a transaction. */
export type Transaction = Prisma.TransactionClient;

/** NOTIFY with the id of a submission whenever a stage or its verdict was recorded. */
export const newsChannel = "innerproduct_news";

export function boardNews(exerciseId: string): string {
  return `board:${exerciseId}`;
}

/** At most this many connections from one process. */
const connectionsMax = 10;

export function createDb(url: string): Db {
  const config = {
    connectionString: url,
    max: connectionsMax,
    connectionTimeoutMillis: 10_000,
    application_name: "innerproduct",
  };
  const pool = new Pool(config);
  // A connection that breaks while idle is replaced; one that breaks in use fails its query.
  pool.on("error", () => {});
  const adapter = new PrismaPg(pool, { onConnectionError: () => {} });
  const db = new PrismaClient({ adapter, transactionOptions: { maxWait: 10_000, timeout: 15_000 } });
  listeners.set(db, new Listener(url, newsChannel));
  pools.set(db, pool);
  return db;
}

/** The client of this process. */
export function getDb(): Db {
  processWide.innerproductDb ??= createDb(getEnv().DATABASE_URL);
  return processWide.innerproductDb;
}

export async function closeDb(db: Db): Promise<void> {
  await listeners.get(db)?.close();
  await db.$disconnect();
  await pools.get(db)?.end();
}

/** The connections under the client, for what is read so often that Prisma's share would be felt. */
export function poolOf(db: Db): Pool {
  const pool = pools.get(db);
  if (!pool) throw new Error("This client was not made by createDb.");
  return pool;
}

/** Hears what happens to submissions in the database of `db`. */
export function listenerOf(db: Db): Listener {
  const listener = listeners.get(db);
  if (!listener) throw new Error("This client was not made by createDb.");
  return listener;
}
