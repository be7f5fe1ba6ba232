import { Client } from "pg";
import { startEmbeddedPostgres, type EmbeddedPostgres } from "#lib/db/embedded.ts";
import { publishAddress, withdrawAddress } from "./database-address.ts";
import { codeOf, LaunchError } from "./failure.ts";
import type { Journal } from "./journal.ts";
import type { Settings } from "./settings.ts";

export interface Database {
  readonly url: string;
  /** Where it is, without its password. */
  readonly description: string;
  readonly close: () => Promise<void>;
}

/** The server that DATABASE_URL names, if it answers; else one of our own below DATA_DIR. */
export async function openDatabase(settings: Settings, journal: Journal): Promise<Database> {
  if (!settings.databaseUrl) return openEmbedded(settings.DATA_DIR, journal);
  const { version, place } = await askServer(settings.databaseUrl);
  return { url: settings.databaseUrl, description: `Postgres ${version} at ${place}`, close: async () => {} };
}

async function openEmbedded(dataDir: string, journal: Journal): Promise<Database> {
  let server = await startEmbeddedPostgres({ dataDir });
  const { port } = server;
  publishAddress(dataDir, server.url());
  let closing = false;
  const keepAlive = async (running: EmbeddedPostgres): Promise<void> => {
    await running.exited;
    if (closing) return;
    journal.note("! the database ended; starting it again");
    // On the same port: everyone who lost the connection finds it again.
    server = await startEmbeddedPostgres({ dataDir, port });
    journal.note("✓ the database is up again");
    await keepAlive(server);
  };
  // A server that cannot be brought back ends the launcher (shut-down.ts hears of the rejection).
  void keepAlive(server);
  const close = async (): Promise<void> => {
    closing = true;
    withdrawAddress(dataDir);
    await server.stop();
  };
  return { url: server.url(), description: `embedded Postgres 18 on port ${port}`, close };
}

async function askServer(url: string): Promise<{ version: string; place: string }> {
  const place = placeOf(url);
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version: string }>("show server_version");
    return { version: rows[0]?.server_version.split(" ")[0] ?? "", place };
  } catch (error) {
    // A database that does not exist yet is made by the migrations.
    if (codeOf(error) === "3D000") return { version: "server", place };
    throw new LaunchError(`DATABASE_URL: no database at ${place} (${reasonOf(error)}).`, { cause: error });
  } finally {
    await client.end().catch(() => {});
  }
}

function reasonOf(error: unknown): string {
  switch (codeOf(error)) {
    case "ECONNREFUSED":
      return "nothing listens there";
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return "no such host";
    case "28P01":
    case "28000":
      return "it refuses this user or password";
    default:
      return error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
  }
}

/** host:port/database, so that no password gets onto a terminal. */
function placeOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}
