import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { request } from "node:http";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterEach, expect, test } from "vitest";

const PRELOAD = fileURLToPath(new URL("peer-address.ts", import.meta.url));
const ECHO = `
  const server = require("node:http").createServer((request, response) =>
    response.end(JSON.stringify(request.headers["x-forwarded-for"])));
  server.listen(0, "127.0.0.1", () => console.log(server.address().port));
`;

let server: ChildProcess | null = null;
afterEach(async () => {
  server?.kill();
  if (server) await once(server, "exit");
});

test("without a proxy a request comes from where its connection comes from, whatever the client says", async () => {
  const port = await startEcho({});
  const claims: Record<string, string | string[]>[] = [
    {},
    { "X-Forwarded-For": "6.6.6.6" },
    { "x-forwarded-for": "6.6.6.6, 127.0.0.2" },
    { "X-Forwarded-For": ["6.6.6.6", "7.7.7.7"] },
    { "X-Forwarded-For": "6.6.6.6", Expect: "100-continue" },
  ];
  const answers = await Promise.all(claims.map((claim) => echo(port, claim)));
  expect(answers).toEqual(claims.map(() => "127.0.0.1"));
});

test("what a proxy says of its clients is kept", async () => {
  const port = await startEcho({ TRUSTED_PROXIES: "1" });
  expect(await echo(port, { "X-Forwarded-For": "198.51.100.7" })).toBe("198.51.100.7");
});

async function startEcho(env: Record<string, string>): Promise<number> {
  const child = spawn(process.execPath, ["--import", PRELOAD, "-e", ECHO], {
    env: { NODE_ENV: "test", ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  server = child;
  const [line] = await once(createInterface({ input: child.stdout }), "line");
  return Number(line);
}

async function echo(port: number, headers: Record<string, string | string[]>): Promise<unknown> {
  const sent = request({ host: "127.0.0.1", port, headers, agent: false }).end();
  const [response] = await once(sent, "response");
  return JSON.parse(await text(response));
}
