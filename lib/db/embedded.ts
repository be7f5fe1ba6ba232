import { createServer } from "node:net";
import { rm } from "node:fs/promises";
import { resolve } from "node:path";
import { serverAccount } from "./postgres/account.ts";
import { findBinaries } from "./postgres/binaries.ts";
import { prepareCluster } from "./postgres/cluster.ts";
import { EmbeddedPostgresError } from "./postgres/error.ts";
import { clearLeftovers } from "./postgres/leftovers.ts";
import { takeOwnership } from "./postgres/ownership.ts";
import { placeFor } from "./postgres/place.ts";
import { startServer } from "./postgres/server.ts";

export interface EmbeddedOptions {
  /** Everything lives below it: the cluster, its password, its log. Made when missing. */
  dataDir: string;
  /** On 127.0.0.1; a free one when left out. */
  port?: number;
  /** False: no fsync, for tests that throw the data away. */
  durable?: boolean;
}

export interface EmbeddedPostgres {
  port: number;
  /** Address of a database of this server as its superuser; `innerproduct` when left out. */
  url(database?: string): string;
  /** Settles when the server ends, whether asked to or not. */
  exited: Promise<void>;
  /** Ends the server and gives the data directory back. Safe to call twice. */
  stop(): Promise<void>;
}

/**
 * A Postgres server of our own: data and secrets in `dataDir`, reachable from this machine only. Fails with one
 * clear line (EmbeddedPostgresError) when the directory is in use, the port is taken or the disk is full.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const account = await serverAccount();
  const place = await placeFor(resolve(options.dataDir), account);
  const release = await takeOwnership(place);
  try {
    const binaries = await findBinaries(account);
    await clearLeftovers(place);
    const password = await prepareCluster({ place, binaries, account, durable: options.durable ?? true });
    const port = await choosePort(options.port);
    const server = await startServer({ place, binaries, account, port, durable: options.durable ?? true });
    const exited = server.exited.then(release);
    return {
      port,
      url: (database = "innerproduct") => `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`,
      exited,
      async stop() {
        await server.stop();
        await exited;
      },
    };
  } catch (error) {
    await release();
    throw error;
  }
}

/** Also removes everything below `dataDir` that belongs to the server. The server must be stopped. */
export async function removeEmbeddedPostgres(dataDir: string): Promise<void> {
  const place = await placeFor(resolve(dataDir), await serverAccount());
  await rm(place.root, { recursive: true, force: true });
  await rm(place.dataDir, { recursive: true, force: true });
}

async function choosePort(wanted: number | undefined): Promise<number> {
  return new Promise((settle, fail) => {
    const probe = createServer();
    probe.once("error", (error) => {
      const taken = "code" in error && error.code === "EADDRINUSE";
      fail(
        taken
          ? new EmbeddedPostgresError(
              "port-taken",
              `Port ${wanted} is taken by another program: the database cannot listen there.`,
            )
          : error,
      );
    });
    probe.listen(wanted ?? 0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address ? address.port : 0;
      probe.close(() => settle(port));
    });
  });
}
