import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import process from "node:process";
import { z } from "zod";
import { EmbeddedPostgresError } from "./error.ts";
import type { Place } from "./place.ts";
import { startMark } from "./processes.ts";

const Owner = z.object({ pid: z.int().positive(), mark: z.string() });

/** One program at a time uses a data directory. Resolves to the function that gives it back. */
export async function takeOwnership(place: Place): Promise<() => Promise<void>> {
  const mine = JSON.stringify({ pid: process.pid, mark: await startMark(process.pid) });
  for (;;) {
    try {
      await writeFile(place.owner, mine, { flag: "wx", mode: 0o600 });
      return async () => rm(place.owner, { force: true });
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
    const note = await readFile(place.owner, "utf8").catch(() => "");
    const owner = parseOwner(note);
    if (owner && (await startMark(owner.pid)) === owner.mark) {
      throw new EmbeddedPostgresError(
        "running",
        `${place.dataDir} is in use by a running instance (process ${owner.pid}): stop that one, or set DATA_DIR to another folder.`,
      );
    }
    await removeStale(place.owner, note);
  }
}

/** Another starting program may have replaced the note since we read it: then it is put back. */
async function removeStale(path: string, note: string): Promise<void> {
  const aside = `${path}.${process.pid}`;
  try {
    await rename(path, aside);
  } catch {
    return;
  }
  if ((await readFile(aside, "utf8")) !== note) await link(aside, path).catch(() => {});
  await rm(aside);
}

function parseOwner(note: string): z.infer<typeof Owner> | null {
  try {
    return Owner.parse(JSON.parse(note));
  } catch {
    return null;
  }
}
