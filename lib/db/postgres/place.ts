import { createHash } from "node:crypto";
import { chown, lstat, mkdir, stat, symlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Account } from "./account.ts";

/** Where root keeps what its unprivileged server must reach when the checkout is out of its reach. */
const systemDir = "/var/lib/innerproduct";

export interface Place {
  dataDir: string;
  /** The folder of this data directory's own that holds the cluster. */
  root: string;
  /** PGDATA. */
  cluster: string;
  password: string;
  log: string;
  owner: string;
}

/**
 * `dataDir/postgres`. Root's server runs as another user; when that one may not even enter the folders above
 * (a checkout in /root), the cluster lives in /var/lib/innerproduct and `dataDir/postgres` is a link to it.
 */
export async function placeFor(dataDir: string, account: Account): Promise<Place> {
  await mkdir(dataDir, { recursive: true });
  const inside = join(dataDir, "postgres");
  const place = {
    dataDir,
    root: dataDir,
    cluster: inside,
    password: join(dataDir, "postgres-password"),
    log: join(dataDir, "postgres.log"),
    owner: join(dataDir, "postgres-owner"),
  };
  if (!account || (await canReach(dataDir, account))) return place;
  const home = join(systemDir, createHash("sha256").update(dataDir).digest("hex").slice(0, 16));
  await mkdir(home, { recursive: true });
  await chown(home, account.uid, account.gid);
  const cluster = join(home, "postgres");
  if (!(await lstat(inside).catch(() => null))) await symlink(cluster, inside);
  return { ...place, root: home, cluster };
}

/** Whether the account may pass through every folder down to `path`. */
export async function canReach(path: string, account: NonNullable<Account>): Promise<boolean> {
  const { mode, uid, gid } = await stat(path);
  const executable = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
  if ((mode & executable) === 0) return false;
  const parent = dirname(path);
  return parent === path || canReach(parent, account);
}

export { systemDir };
