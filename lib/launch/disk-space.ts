import { mkdir, statfs } from "node:fs/promises";
import { LaunchError } from "./failure.ts";

/** Below this, Postgres could stop in the middle of a write: better not to start. */
const FREE_BYTES_MIN = 256 * 1024 * 1024;

export async function assertSpaceLeft(folder: string, freeBytesMin = FREE_BYTES_MIN): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize >= freeBytesMin) return;
  throw new LaunchError(
    `Disk full: ${mebibytes(bavail * bsize)} MiB are free for ${folder}, ${mebibytes(freeBytesMin)} MiB are needed. ` +
      "Free some space, or choose another place: DATA_DIR=<folder> npm start",
  );
}

function mebibytes(bytes: number): number {
  return Math.floor(bytes / 1024 / 1024);
}
