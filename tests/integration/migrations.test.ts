import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { Client } from "pg";
import { afterAll, expect, inject, test } from "vitest";
import { z } from "zod";
import { migrateDatabase, readMigrations } from "#lib/db/migrate.ts";
import { withSchemaEngine } from "#lib/db/schema-engine.ts";
import { createEmptyDatabase, createTestDatabase, freshDatabaseUrl } from "#tests/support/database.ts";

const schemaPath = fileURLToPath(new URL("../../prisma/schema.prisma", import.meta.url));
const migrationsDir = fileURLToPath(new URL("../../prisma/migrations", import.meta.url));
const made: { drop(): Promise<void> }[] = [];
afterAll(async () => {
  for (const database of made) await database.drop();
});

test("a database that does not exist is made and brought to the current shape; a second time nothing happens", async () => {
  const database = freshDatabaseUrl();
  made.push(database);
  const names = (await readMigrations(migrationsDir)).migrationDirectories.map((directory) => directory.path);
  expect(names.length).toBeGreaterThan(0);
  expect(await migrateDatabase(database.url)).toEqual(names);
  expect(await migrateDatabase(database.url)).toEqual([]);
  // Prisma's own table: `prisma migrate deploy` stays usable.
  expect(
    await query(
      database.url,
      "select migration_name from _prisma_migrations where finished_at is not null order by 1",
    ),
  ).toEqual(names.map((migration_name) => ({ migration_name })));
  expect(
    await query(database.url, "select to_regclass('graphile_worker._private_jobs') is not null as there"),
  ).toEqual([{ there: true }]);
});

test("four services that start at once migrate once", async () => {
  const database = freshDatabaseUrl();
  made.push(database);
  const applied = await Promise.all(Array.from({ length: 4 }, () => migrateDatabase(database.url)));
  expect(applied.filter((names) => names.length > 0)).toHaveLength(1);
});

test("the migrations make everything that schema.prisma says, and beyond it only what Prisma cannot say", async () => {
  const [said, migrated] = [await createEmptyDatabase(), await createTestDatabase()];
  made.push(said, migrated);
  const schema = { path: schemaPath, content: await readFile(schemaPath, "utf8") };
  const script = await withSchemaEngine(said.url, schema, async (engine) => {
    const { stdout } = await engine.diff({
      from: { tag: "empty" },
      to: { tag: "schemaDatamodel", files: [schema] },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    return stdout ?? "";
  });
  await query(said.url, script);
  const [wanted, there] = [await shapeOf(said.url), await shapeOf(migrated.url)];
  expect(wanted.size).toBeGreaterThan(80);
  expect([...wanted].filter((part) => !there.has(part))).toEqual([]);
  const beyond = [...there].filter((part) => !wanted.has(part) && !part.startsWith("CHECK"));
  expect(beyond.map((part) => /^\S+ (\S+)/.exec(part)?.[1]).sort()).toEqual([
    "board_entries_date_idx",
    "board_entries_epoch_of_exercise",
    "board_entries_error_idx",
    "board_entries_held_idx",
    "board_entries_interval_high_idx",
    "board_entries_interval_low_idx",
    "board_entries_order_idx",
    "board_entries_own_submission",
    "board_entries_shown_key",
    "epochs_exercise_key",
    "exercises_slug_in_use_key",
    "rankings_unfinished_idx",
    "rankings_unfinished_key",
    "submissions_attempt_once",
    "submissions_attempt_once",
    "submissions_owner_key",
    "submissions_unfinished_idx",
  ]);
});

/** Columns, constraints and indexes, each in one line. */
async function shapeOf(url: string): Promise<Set<string>> {
  const rows = await query(
    url,
    `select format('COLUMN %I.%I %s %s %s', table_name, column_name, udt_name, is_nullable, column_default) as line
       from information_schema.columns where table_schema = 'public' and table_name <> '_prisma_migrations'
     union all
     select format('%s %I %s %s', case contype when 'c' then 'CHECK' else 'CONSTRAINT' end, conname, conrelid::regclass, pg_get_constraintdef(oid))
       from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n' and conrelid::regclass::text <> '_prisma_migrations'
     union all
     select format('INDEX %I %s', indexname, indexdef) from pg_indexes where schemaname = 'public' and tablename <> '_prisma_migrations'`,
  );
  return new Set(
    z
      .array(z.object({ line: z.string() }))
      .parse(rows)
      .map((row) => row.line),
  );
}

test("a database that refuses names the reason and leaves no connection behind", async () => {
  const wrong = new URL(inject("templateUrl"));
  wrong.password = "wrong";
  await expect(migrateDatabase(wrong.href)).rejects.toThrow(/password authentication failed/);
});

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
