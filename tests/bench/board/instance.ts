import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { removeEmbeddedPostgres, startEmbeddedPostgres } from "#lib/db/embedded.ts";
import { closeDb, createDb, type Db } from "#lib/db/index.ts";
import { migrateDatabase } from "#lib/db/migrate.ts";
import { syncExercises } from "#lib/exercises/index.ts";

export interface BenchDatabase {
  db: Db;
  url: string;
}

/** A Postgres of the benchmark's own, gone afterwards. */
export interface BenchServer {
  /** A database that knows the exercises and nobody. */
  open(name: string): Promise<BenchDatabase>;
  stop(): Promise<void>;
}

export async function startBenchServer(): Promise<BenchServer> {
  const dataDir = mkdtempSync(join(tmpdir(), "innerproduct-bench-"));
  // Without fsync: what is measured is reading, and how writing grows.
  const server = await startEmbeddedPostgres({ dataDir, durable: false });
  const opened: Db[] = [];
  return {
    async open(name) {
      const url = server.url(name);
      await migrateDatabase(url);
      const db = createDb(url);
      opened.push(db);
      await syncExercises(db);
      return { db, url };
    },
    async stop() {
      for (const db of opened) await closeDb(db);
      await server.stop();
      await removeEmbeddedPostgres(dataDir);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
