import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeWorkerUtils } from "graphile-worker";
import { Client, DatabaseError, escapeIdentifier } from "pg";
import { queueOptions } from "../queue/options.ts";
import { withSchemaEngine } from "./schema-engine.ts";

const prismaDir = fileURLToPath(new URL("../../prisma", import.meta.url));

/** Any number that all of us use: it keeps two starting servers from migrating at the same time. */
const migrationLock = 4_151_926;

/**
 * Brings the database at `databaseUrl` to the current shape: makes it when it is missing, applies
 * prisma/migrations and the queue's own. Safe to repeat. Resolves to the names of the migrations applied now.
 */
export async function migrateDatabase(databaseUrl: string): Promise<string[]> {
  const client = await connectOrCreate(databaseUrl);
  try {
    await client.query("select pg_advisory_lock($1)", [migrationLock]);
    const applied = await applyMigrations(databaseUrl);
    await migrateQueue(databaseUrl);
    return applied;
  } finally {
    await client.end();
  }
}

async function applyMigrations(databaseUrl: string): Promise<string[]> {
  const path = join(prismaDir, "schema.prisma");
  const content = await readFile(path, "utf8");
  const migrationsList = await readMigrations(join(prismaDir, "migrations"));
  return withSchemaEngine(databaseUrl, { path, content }, async (engine) => {
    const filters = { externalTables: [], externalEnums: [] };
    return (await engine.applyMigrations({ migrationsList, filters })).appliedMigrationNames;
  });
}

export async function readMigrations(baseDir: string) {
  const entries = await readdir(baseDir, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir,
    shadowDbInitScript: "",
    lockfile: {
      path: "migration_lock.toml",
      content: await readFile(join(baseDir, "migration_lock.toml"), "utf8"),
    },
    migrationDirectories: await Promise.all(
      names.map(async (path) => ({
        path,
        migrationFile: {
          path: "migration.sql",
          content: {
            tag: "ok" as const,
            value: await readFile(join(baseDir, path, "migration.sql"), "utf8"),
          },
        },
      })),
    ),
  };
}

async function migrateQueue(databaseUrl: string): Promise<void> {
  const utils = await makeWorkerUtils({ connectionString: databaseUrl, ...queueOptions });
  try {
    await utils.migrate();
  } finally {
    await utils.release();
  }
}

async function connectOrCreate(databaseUrl: string): Promise<Client> {
  try {
    return await connect(databaseUrl);
  } catch (error) {
    const missing = error instanceof DatabaseError && error.code === "3D000";
    if (!missing) throw error;
  }
  const url = new URL(databaseUrl);
  const name = decodeURIComponent(url.pathname.slice(1));
  url.pathname = "/postgres";
  const maintenance = await connect(url.href);
  try {
    await maintenance.query(`create database ${escapeIdentifier(name)}`);
  } catch (error) {
    // Another starting server was faster.
    if (!(error instanceof DatabaseError && (error.code === "42P04" || error.code === "23505"))) throw error;
  } finally {
    await maintenance.end();
  }
  return connect(databaseUrl);
}

async function connect(connectionString: string): Promise<Client> {
  const client = new Client({
    connectionString,
    connectionTimeoutMillis: 10_000,
    application_name: "innerproduct-migrate",
  });
  await client.connect();
  return client;
}
