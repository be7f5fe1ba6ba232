import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chown, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import type { Account } from "./account.ts";
import type { Binaries } from "./binaries.ts";
import { EmbeddedPostgresError, faultFromOutput } from "./error.ts";
import type { Place } from "./place.ts";

interface ClusterOptions {
  place: Place;
  binaries: Binaries;
  account: Account;
  durable: boolean;
}

const majorVersion = "18";

/** Makes the cluster on first use, whole or not at all. Resolves to the password of its superuser. */
export async function prepareCluster(options: ClusterOptions): Promise<string> {
  const { place } = options;
  const version = (await readFile(join(place.cluster, "PG_VERSION"), "utf8").catch(() => "")).trim();
  if (!version) return createCluster(options);
  if (version !== majorVersion) {
    throw new EmbeddedPostgresError(
      "version",
      `${place.cluster} was made by Postgres ${version}, this is ${majorVersion}: move it away, or dump and restore it.`,
    );
  }
  const password = await readFile(place.password, "utf8").catch(() => "");
  if (password) return password.trim();
  throw new EmbeddedPostgresError(
    "failed",
    `${place.password} is missing: without it nobody gets into the database beside it. Bring it back from a backup.`,
  );
}

async function createCluster({ place, binaries, account, durable }: ClusterOptions): Promise<string> {
  const password = randomBytes(24).toString("base64url");
  const draft = `${place.cluster}.new`;
  const passwordFile = join(draft, "..", "postgres-password.new");
  try {
    await rm(draft, { recursive: true, force: true });
    await mkdir(draft, { mode: 0o700 });
    await writeFile(passwordFile, password, { mode: 0o600 });
    if (account) {
      await chown(draft, account.uid, account.gid);
      await chown(passwordFile, account.uid, account.gid);
    }
    await initdb(binaries.initdb, draft, passwordFile, account, durable).catch((output: unknown) => {
      throw faultFromOutput(
        "Making the database",
        output instanceof Error ? output.message : String(output),
        place.dataDir,
      );
    });
    await writeFile(place.password, password, { mode: 0o600 });
    await rename(draft, place.cluster);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (error instanceof Error && "code" in error && error.code === "ENOSPC") {
      throw faultFromOutput("Making the database", "No space left on device", place.dataDir);
    }
    throw error;
  } finally {
    await rm(passwordFile, { force: true });
  }
  return password;
}

/** Rejects with what initdb said. */
async function initdb(
  program: string,
  dir: string,
  passwordFile: string,
  account: Account,
  durable: boolean,
): Promise<void> {
  // The built-in locale provider sorts alike on every system and needs no locale installed.
  const child = spawn(
    program,
    [
      `--pgdata=${dir}`,
      "--username=postgres",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--locale=C",
      ...(durable ? [] : ["--no-sync"]),
    ],
    { ...account, cwd: "/", env: { ...process.env, LC_ALL: "C" }, stdio: ["ignore", "ignore", "pipe"] },
  );
  let output = "";
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  await new Promise<void>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => (code === 0 ? resolve() : reject(new Error(output))));
  });
}
