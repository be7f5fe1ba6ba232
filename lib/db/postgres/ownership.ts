import { readFile, rm, writeFile } from "node:fs/promises";
import process from "node:process";
import { z } from "zod";
import { EmbeddedPostgresError } from "./error.ts";
import type { Place } from "./place.ts";
import { startMark } from "./processes.ts";

const Owner = z.object({ pid: z.int().positive(), mark: z.string() });

/** One program at a time uses a data directory. Resolves to the function that gives it back. */
export async function takeOwnership(place: Place): Promise<() => Promise<void>> {
  const mine = { pid: process.pid, mark: (await startMark(process.pid)) ?? "" };
  for (;;) {
    try {
      await writeFile(place.owner, JSON.stringify(mine), { flag: "wx", mode: 0o600 });
      return async () => rm(place.owner, { force: true });
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
    const owner = await readOwner(place.owner);
    if (owner && (await startMark(owner.pid)) === owner.mark) {
      throw new EmbeddedPostgresError(
        "running",
        `${place.dataDir} is in use by a running instance (process ${owner.pid}): stop that one, or set DATA_DIR to another folder.`,
      );
    }
    await rm(place.owner, { force: true });
  }
}

async function readOwner(path: string): Promise<z.infer<typeof Owner> | null> {
  try {
    return Owner.parse(JSON.parse(await readFile(path, "utf8")));
  } catch {
    return null;
  }
}
