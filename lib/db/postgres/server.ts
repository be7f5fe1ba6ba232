import { spawn } from "node:child_process";
import { open, readFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { setTimeout as delay } from "node:timers/promises";
import type { Account } from "./account.ts";
import type { Binaries } from "./binaries.ts";
import { EmbeddedPostgresError, faultFromOutput } from "./error.ts";
import type { Place } from "./place.ts";

interface ServerOptions {
  place: Place;
  binaries: Binaries;
  account: Account;
  port: number;
  durable: boolean;
}

export interface Server {
  exited: Promise<void>;
  stop(): Promise<void>;
}

const startTimeoutMs = 60_000;

/** Starts the server in a process group of its own, so that Ctrl-C reaches us first and we stop it last. */
export async function startServer({
  place,
  binaries,
  account,
  port,
  durable,
}: ServerOptions): Promise<Server> {
  const log = await open(place.log, "w", 0o600);
  const child = spawn(
    binaries.postgres,
    ["-D", place.cluster, "-p", String(port), ...settings(durable).flatMap((setting) => ["-c", setting])],
    {
      ...account,
      cwd: "/",
      env: { ...process.env, LC_ALL: "C" },
      detached: true,
      stdio: ["ignore", log.fd, log.fd],
    },
  );
  const ended = () => child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
  const exited = new Promise<void>((resolve) => {
    child.once("error", () => resolve());
    child.once("exit", () => resolve());
  });
  await log.close();

  const stop = async () => {
    // Fast shutdown, then immediate, then the last resort; each waits for the one before.
    for (const [signal, timeoutMs] of [
      ["SIGINT", 10_000],
      ["SIGQUIT", 5_000],
      ["SIGKILL", 5_000],
    ] as const) {
      if (ended()) return;
      child.kill(signal);
      const deadline = Date.now() + timeoutMs;
      while (!ended() && Date.now() < deadline) await delay(20);
    }
  };

  const deadline = Date.now() + startTimeoutMs;
  while (!(await isReady(place.cluster, child.pid))) {
    if (ended())
      throw faultFromOutput(
        "Starting the database",
        await readFile(place.log, "utf8").catch(() => ""),
        place.dataDir,
      );
    if (Date.now() > deadline) {
      await stop();
      throw new EmbeddedPostgresError(
        "failed",
        `The database did not start within ${startTimeoutMs / 1000} s: see ${place.log}.`,
      );
    }
    await delay(20);
  }
  return { exited, stop };
}

function settings(durable: boolean): string[] {
  return [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "timezone=UTC",
    "log_timezone=UTC",
    "max_connections=200",
    ...(durable ? [] : ["fsync=off", "synchronous_commit=off", "full_page_writes=off"]),
  ];
}

/** The eighth line of postmaster.pid is its state: what pg_ctl waits for too. */
async function isReady(cluster: string, pid: number | undefined): Promise<boolean> {
  const lines = (await readFile(join(cluster, "postmaster.pid"), "utf8").catch(() => "")).split("\n");
  return Number(lines[0]) === pid && lines[7]?.trim() === "ready";
}
