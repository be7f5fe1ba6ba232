import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import process from "node:process";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const next = fileURLToPath(new URL("../../../node_modules/next/dist/bin/next", import.meta.url));
const autocannon = fileURLToPath(import.meta.resolve("autocannon"));

export interface Load {
  requestsPerSecond: number;
  p50Ms: number;
  p97Ms: number;
}

const Result = z.object({
  non2xx: z.number(),
  errors: z.number(),
  requests: z.object({ average: z.number() }),
  latency: z.object({ p50: z.number(), p97_5: z.number() }),
});

/** One built web process on a database of the caller's. */
export async function startWeb(databaseUrl: string): Promise<{ url: string; stop(): Promise<void> }> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const web = spawn(
    process.execPath,
    [next, "start", "--hostname", "127.0.0.1", "--port", String(port), root],
    {
      env: {
        ...process.env,
        NODE_ENV: "production",
        NEXT_TELEMETRY_DISABLED: "1",
        DATABASE_URL: databaseUrl,
        NEXTAUTH_SECRET: "0123456789abcdef0123456789abcdef",
        PUBLIC_URL: url,
        EXERCISES_DIR:
          process.env.EXERCISES_DIR ?? fileURLToPath(new URL("../../../exercises", import.meta.url)),
        HOST: "127.0.0.1",
        PORT: String(port),
      },
      stdio: ["ignore", "ignore", "inherit"],
    },
  );
  for (let tries = 0; !(await answers(`${url}/api/health`)); tries++) {
    if (tries > 300 || web.exitCode !== null)
      throw new Error("The web did not start: is it built? `node lib/launch/build.ts`");
    await delay(100);
  }
  return {
    url,
    async stop() {
      web.kill();
      if (web.exitCode === null) await once(web, "exit");
    },
  };
}

/** Ten connections that ask as fast as they are answered, from a process of their own. */
export async function load(url: string, seconds: number, cookie?: string): Promise<Load> {
  const headers = cookie ? ["--headers", `Cookie=${cookie}`] : [];
  const cannon = spawn(
    process.execPath,
    [autocannon, "--json", "--connections", "10", "--duration", String(seconds), ...headers, url],
    { stdio: ["ignore", "pipe", "ignore"] },
  );
  let text = "";
  cannon.stdout.on("data", (chunk: Buffer) => (text += chunk.toString()));
  await once(cannon, "close");
  const { non2xx, errors, requests, latency } = Result.parse(JSON.parse(text));
  if (non2xx > 0 || errors > 0) throw new Error(`${url}: ${non2xx} answers were refusals, ${errors} failed.`);
  return { requestsPerSecond: requests.average, p50Ms: latency.p50, p97Ms: latency.p97_5 };
}

async function answers(url: string): Promise<boolean> {
  const response = await fetch(url).catch(() => null);
  await response?.body?.cancel();
  return response?.ok ?? false;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (typeof address !== "object" || address === null) throw new Error("No port is free.");
  return address.port;
}
