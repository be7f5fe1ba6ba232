import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, readlink, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { Client } from "pg";
import { afterAll, expect, test } from "vitest";
import { removeEmbeddedPostgres, startEmbeddedPostgres } from "#lib/db/embedded.ts";

const used: string[] = [];
afterAll(async () => {
  for (const dataDir of used) {
    await removeEmbeddedPostgres(dataDir);
    await rm(dirname(dataDir), { recursive: true });
  }
});

async function newDataDir(): Promise<string> {
  const dataDir = join(await mkdtemp(join(tmpdir(), "innerproduct-embedded-")), "data");
  used.push(dataDir);
  return dataDir;
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test("a server keeps its data over a stop and a start, and only its password opens it", async () => {
  const dataDir = await newDataDir();
  const first = await startEmbeddedPostgres({ dataDir });
  await ask(first.url("postgres"), "create table kept as select 42 as answer");
  expect(await ask(first.url("postgres"), "show listen_addresses")).toEqual([
    { listen_addresses: "127.0.0.1" },
  ]);
  const stranger = new URL(first.url("postgres"));
  stranger.password = "password";
  await expect(ask(stranger.href, "select 1")).rejects.toThrow("password authentication failed");
  expect((await stat(join(dataDir, "postgres-password"))).mode & 0o077).toBe(0);
  await first.stop();
  await first.stop();
  const second = await startEmbeddedPostgres({ dataDir, port: first.port });
  expect(await ask(second.url("postgres"), "select answer from kept")).toEqual([{ answer: 42 }]);
  await second.stop();
});

test("a data directory in use and a port that is taken are said in one line each", async () => {
  const dataDir = await newDataDir();
  const server = await startEmbeddedPostgres({ dataDir, durable: false });
  await expect(startEmbeddedPostgres({ dataDir })).rejects.toMatchObject({
    fault: "running",
    message: expect.stringMatching(/in use by a running instance \(process \d+\): stop that one/),
  });
  const elsewhere = await newDataDir();
  await expect(startEmbeddedPostgres({ dataDir: elsewhere, port: server.port })).rejects.toMatchObject({
    fault: "port-taken",
    message: expect.stringContaining(`Port ${server.port} is taken`),
  });
  await server.stop();
  // The failures left nothing that keeps others out.
  const other = createServer();
  other.listen(server.port, "127.0.0.1");
  await once(other, "listening");
  const free = await startEmbeddedPostgres({ dataDir, durable: false });
  expect(free.port).not.toBe(server.port);
  await free.stop();
  other.close();
});

test("after a crash of its owner the orphaned server is ended and the data is there", async () => {
  const dataDir = await newDataDir();
  const script = `
    import { startEmbeddedPostgres } from "#lib/db/embedded.ts";
    const server = await startEmbeddedPostgres({ dataDir: process.argv[1] });
    process.stdout.write(server.url("postgres") + "\\n");
    setInterval(() => {}, 1000);`;
  const cwd = fileURLToPath(new URL("../..", import.meta.url));
  const owner = spawn(process.execPath, ["--input-type=module", "-e", script, dataDir], {
    cwd,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = await once(owner.stdout, "data");
  const orphanUrl = String(line).trim();
  await ask(orphanUrl, "create table kept as select 42 as answer");
  owner.kill("SIGKILL");
  await once(owner, "exit");
  expect(await ask(orphanUrl, "select answer from kept")).toEqual([{ answer: 42 }]);
  const server = await startEmbeddedPostgres({ dataDir });
  expect(await ask(server.url("postgres"), "select answer from kept")).toEqual([{ answer: 42 }]);
  await server.stop();
});

test("notes of dead processes whose numbers others have by now keep nobody out", async () => {
  const dataDir = await newDataDir();
  await (await startEmbeddedPostgres({ dataDir, durable: false })).stop();
  const cluster = await readlink(join(dataDir, "postgres")).catch(() => join(dataDir, "postgres"));
  await writeFile(
    join(dataDir, "postgres-owner"),
    JSON.stringify({ pid: process.pid, mark: "another boot/1" }),
  );
  await writeFile(join(cluster, "postmaster.pid"), `${process.pid}\n${cluster}\n`);
  const server = await startEmbeddedPostgres({ dataDir, durable: false });
  expect(await ask(server.url("postgres"), "select 1 as up")).toEqual([{ up: 1 }]);
  await server.stop();
});

test("data of another Postgres is left alone", async () => {
  const dataDir = await newDataDir();
  await (await startEmbeddedPostgres({ dataDir, durable: false })).stop();
  const cluster = await readlink(join(dataDir, "postgres")).catch(() => join(dataDir, "postgres"));
  await writeFile(join(cluster, "PG_VERSION"), "17\n");
  await expect(startEmbeddedPostgres({ dataDir })).rejects.toMatchObject({
    fault: "version",
    message: expect.stringContaining("was made by Postgres 17, this is 18"),
  });
  expect(await readFile(join(cluster, "PG_VERSION"), "utf8")).toBe("17\n");
});

test("a server that ends by itself is noticed, and its directory is free again", async () => {
  const dataDir = await newDataDir();
  const server = await startEmbeddedPostgres({ dataDir, durable: false });
  const cluster = await readlink(join(dataDir, "postgres")).catch(() => join(dataDir, "postgres"));
  process.kill(Number.parseInt(await readFile(join(cluster, "postmaster.pid"), "utf8"), 10), "SIGQUIT");
  await server.exited;
  const again = await startEmbeddedPostgres({ dataDir, port: server.port, durable: false });
  expect(await ask(again.url("postgres"), "select 1 as up")).toEqual([{ up: 1 }]);
  await again.stop();
});
