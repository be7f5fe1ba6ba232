import process from "node:process";
import { Client, escapeIdentifier } from "pg";
import type { TestProject } from "vitest/node";
import { removeEmbeddedPostgres, startEmbeddedPostgres } from "#lib/db/embedded.ts";
import { migrateDatabase } from "#lib/db/migrate.ts";
import { makeDataDir } from "./data-dir.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** A database with the current shape and no rows, from which each test file gets its own copy. */
    templateUrl: string;
  }
}

/** A Postgres for the integration tests: one of our own in a temporary folder, or the server of TEST_DATABASE_URL. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = process.env.TEST_DATABASE_URL
    ? given(process.env.TEST_DATABASE_URL)
    : await embedded();
  const name = `innerproduct_test_${process.pid}_${Date.now().toString(36)}`;
  const template = new URL(url);
  template.pathname = `/${name}`;
  await migrateDatabase(template.href);
  project.provide("templateUrl", template.href);
  return async () => {
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query(`drop database if exists ${escapeIdentifier(name)} with (force)`);
    await client.end();
    await stop();
  };
}

function given(url: string) {
  const maintenance = new URL(url);
  maintenance.pathname = "/postgres";
  return { url: maintenance.href, stop: async () => {} };
}

async function embedded() {
  const dataDir = makeDataDir("test");
  const server = await startEmbeddedPostgres({ dataDir, durable: false });
  return {
    url: server.url("postgres"),
    async stop() {
      await server.stop();
      await removeEmbeddedPostgres(dataDir);
    },
  };
}
