import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { EmbeddedPostgresError } from "./error.ts";
import type { Place } from "./place.ts";
import { commandLine, isAlive, waitForExit } from "./processes.ts";

/**
 * After a crash of ours the server may still run (it is not our child any more) or have left `postmaster.pid`
 * behind, whose number may belong to another program by now. The caller owns the directory, so neither is wanted.
 */
export async function clearLeftovers(place: Place): Promise<void> {
  const path = join(place.cluster, "postmaster.pid");
  const pid = Number.parseInt(await readFile(path, "utf8").catch(() => ""), 10);
  if (!(pid > 0)) return;
  const command = isAlive(pid) ? await commandLine(pid) : "";
  if (command.includes("postgres") && command.includes(place.cluster)) await endServer(pid, place);
  await rm(path, { force: true });
}

async function endServer(pid: number, place: Place): Promise<void> {
  // Fast shutdown first, then immediate: the next start recovers from the log.
  for (const [signal, timeoutMs] of [
    ["SIGINT", 10_000],
    ["SIGQUIT", 5_000],
  ] as const) {
    process.kill(pid, signal);
    if (await waitForExit(pid, timeoutMs)) return;
  }
  throw new EmbeddedPostgresError(
    "running",
    `A database server (process ${pid}) still uses ${place.cluster} and does not stop.`,
  );
}
