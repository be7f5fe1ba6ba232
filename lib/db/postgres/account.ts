import { execFile } from "node:child_process";
import process from "node:process";
import { promisify } from "node:util";
import { EmbeddedPostgresError } from "./error.ts";

const run = promisify(execFile);

/** Who runs the server: null is whoever runs us. Postgres refuses to run as root. */
export type Account = { uid: number; gid: number } | null;

/** As root: the system's user `postgres`, made when there is none. */
export async function serverAccount(): Promise<Account> {
  if (process.getuid?.() !== 0) return null;
  const known = await findUser();
  if (known) return known;
  try {
    await run("useradd", [
      "--system",
      "--user-group",
      "--no-create-home",
      "--shell",
      "/usr/sbin/nologin",
      "postgres",
    ]);
  } catch (cause) {
    throw new EmbeddedPostgresError(
      "unsupported",
      "Postgres does not run as root and no user `postgres` could be made: run as an ordinary user, or set DATABASE_URL.",
      { cause },
    );
  }
  const made = await findUser();
  if (!made)
    throw new EmbeddedPostgresError("unsupported", "The user `postgres` was made but cannot be found.");
  return made;
}

async function findUser(): Promise<Account> {
  try {
    const [uid, gid] = await Promise.all([run("id", ["-u", "postgres"]), run("id", ["-g", "postgres"])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return null;
  }
}
