import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { assertSpaceLeft } from "./disk-space.ts";

const START = fileURLToPath(new URL("start.ts", import.meta.url));
const dataDir = mkdtempSync(join(tmpdir(), "launch-"));
const taken = createServer().listen(0, "127.0.0.1");
let takenPort = "";
let freePort = "";

beforeAll(async () => {
  if (!taken.listening) await once(taken, "listening");
  takenPort = portOf(taken);
  const passing = createServer().listen(0, "127.0.0.1");
  await once(passing, "listening");
  freePort = portOf(passing);
  passing.close();
});
afterAll(() => {
  taken.close();
  rmSync(dataDir, { recursive: true, force: true });
});

describe("npm start says in one line why it cannot start, and ends with 1", () => {
  const refusals: [string, () => Record<string, string>, RegExp][] = [
    [
      "the port is taken",
      () => ({ PORT: takenPort }),
      /^✗ Port \d+ on 127\.0\.0\.1 is taken\. .*PORT=\d+ npm start$/,
    ],
    ["the port is no port", () => ({ PORT: "many" }), /^✗ PORT: /],
    [
      "HOST is no address of this machine",
      () => ({ HOST: "192.0.2.1" }),
      /^✗ HOST=192\.0\.2\.1 is not an address/,
    ],
    [
      "nothing listens at DATABASE_URL",
      () => ({ DATABASE_URL: `postgresql://me:hidden@127.0.0.1:1/db` }),
      /^✗ DATABASE_URL: .*127\.0\.0\.1:1\/db.*nothing listens/,
    ],
    [
      "DATABASE_URL names no host",
      () => ({ DATABASE_URL: "postgresql://me:hidden@db.invalid/db" }),
      /^✗ DATABASE_URL: .*db\.invalid\/db/,
    ],
    ["DATABASE_URL is no address", () => ({ DATABASE_URL: "my database" }), /^✗ DATABASE_URL: /],
    [
      "production lacks its secret",
      () => ({ NODE_ENV: "production" }),
      /^✗ NEXTAUTH_SECRET: required in production/,
    ],
  ];

  test.each(refusals)("%s", async (_title, settings, line) => {
    const { code, stderr } = await start(settings());
    expect(stderr.trimEnd()).toMatch(line);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
    expect(stderr).not.toContain("hidden");
    expect(code).toBe(1);
  });

  test("the disk is full", async () => {
    await expect(assertSpaceLeft(dataDir, Number.MAX_SAFE_INTEGER)).rejects.toThrow(
      /^Disk full: \d+ MiB are free for /,
    );
    await expect(assertSpaceLeft(dataDir, 1)).resolves.toBeUndefined();
  });
});

function portOf(server: Server): string {
  const address = server.address();
  return typeof address === "object" && address ? String(address.port) : "";
}

async function start(settings: Record<string, string>): Promise<{ code: number | null; stderr: string }> {
  const child = spawn(process.execPath, [START], {
    env: { PATH: process.env.PATH, NODE_ENV: "development", DATA_DIR: dataDir, PORT: freePort, ...settings },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let stderr = "";
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk));
  const [code]: (number | null)[] = await once(child, "close");
  return { code: code ?? null, stderr };
}
