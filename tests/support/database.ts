import { Client, escapeIdentifier } from "pg";
import { inject } from "vitest";

export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

let copies = 0;

/** An empty database of the caller's own. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const template = new URL(inject("templateUrl"));
  const from = template.pathname.slice(1);
  const name = `${from}_${process.pid}_${++copies}`;
  await administer(template, `create database ${escapeIdentifier(name)} template ${escapeIdentifier(from)}`);
  const url = new URL(template);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: () => administer(template, `drop database ${escapeIdentifier(name)} with (force)`),
  };
}

/** One without any table. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  const database = freshDatabaseUrl();
  const url = new URL(database.url);
  await administer(url, `create database ${escapeIdentifier(url.pathname.slice(1))}`);
  return database;
}

/** One that does not exist yet. */
export function freshDatabaseUrl(): TestDatabase {
  const template = new URL(inject("templateUrl"));
  const url = new URL(template);
  const name = `${template.pathname.slice(1)}_fresh_${process.pid}_${++copies}`;
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: () => administer(template, `drop database if exists ${escapeIdentifier(name)} with (force)`),
  };
}

async function administer(server: URL, statement: string): Promise<void> {
  const url = new URL(server);
  url.pathname = "/postgres";
  const client = new Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
