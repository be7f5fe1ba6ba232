import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, test } from "vitest";
import type { Journal } from "./journal.ts";
import { Service, type ServiceOptions } from "./service.ts";

const started: Service[] = [];
afterEach(async () => {
  await Promise.all(started.splice(0).map((service) => service.stop()));
});

/** A child that says its process id once it is ready, and lives until it is ended. */
const LIVES = `process.send(process.pid); setInterval(() => {}, 1000);`;

describe("a service", () => {
  test("is ready when the child says so, and gone after stop", async () => {
    const { service, pids } = serviceOf(LIVES);
    await service.start();
    expect(pids.map(isAlive)).toEqual([true]);
    await service.stop();
    expect(pids.map(isAlive)).toEqual([false]);
  });

  test("is started again when its child is killed, as often as it takes", async () => {
    const { service, pids, said } = serviceOf(LIVES);
    await service.start();
    for (const expected of [2, 3]) {
      process.kill(pids.at(-1) ?? 0, "SIGKILL");
      await until(() => pids.length === expected);
    }
    expect(pids.map(isAlive)).toEqual([false, false, true]);
    await until(() => said.includes("✓ child is up again"));
    expect(said).toContain("! child ended (signal SIGKILL); starting it again");
  });

  test("a child that does not listen is killed, and what it started with it", async () => {
    const stubborn = `
      process.on("SIGTERM", () => {});
      const { pid } = require("node:child_process").spawn(process.execPath, ["--eval", "setInterval(() => {}, 1000)"]);
      process.send(pid);
      ${LIVES}`;
    const { service, pids } = serviceOf(stubborn, { graceMs: 200 });
    await service.start();
    await until(() => pids.length === 2);
    await service.stop();
    await until(() => pids.every((pid) => !isAlive(pid)));
    expect(pids).toHaveLength(2);
  });

  test("a child that ends before it is ready fails the start, in its own words", async () => {
    const { service } = serviceOf(`console.error("no key in the lock"); process.exit(7);`);
    await expect(service.start()).rejects.toThrow(/exit code 7[\s\S]*no key in the lock/);
  });

  test("a child that never gets ready fails the start in bounded time and is ended", async () => {
    const { service } = serviceOf(`console.log("pid " + process.pid); setInterval(() => {}, 1000);`, {
      readyTimeoutMs: 700,
    });
    const failure: unknown = await service.start().catch((error: unknown) => error);
    const pid = Number(/pid (\d+)/.exec(String(failure))?.[1]);
    expect(String(failure)).toContain("did not answer within 0.7 s");
    expect(isAlive(pid)).toBe(false);
  });

  test("stop during the start ends it", async () => {
    const { service } = serviceOf(`setInterval(() => {}, 1000);`);
    const start = service.start().catch((error: unknown) => error);
    await service.stop();
    expect(await start).toBeInstanceOf(Error);
  });

  test("gets the named environment and nothing else", async () => {
    process.env.SECRET_OF_THE_LAUNCHER = "known";
    const { service, said } = serviceOf(
      `${LIVES} setTimeout(() => console.log(JSON.stringify(process.env)), 50)`,
      {
        env: { NODE_ENV: "test", ONLY: "this" },
      },
    );
    await service.start();
    await until(() => said.some((line) => line.includes("ONLY")));
    delete process.env.SECRET_OF_THE_LAUNCHER;
    expect(said.join()).not.toContain("SECRET_OF_THE_LAUNCHER");
  });

  test("does not outlive a launcher that is killed with SIGKILL", async () => {
    const program = fileURLToPath(new URL("service.ts", import.meta.url));
    const launcher = spawn(
      process.execPath,
      [
        "--input-type=module",
        "--eval",
        `import { Service } from ${JSON.stringify(program)};
         const journal = { note() {}, output() {}, noteFailure() {}, step: (name, run) => run(() => {}) };
         const ready = (child) => new Promise((resolve) => child.once("message", (pid) => { console.log(pid); resolve(); }));
         await new Service({ name: "child", args: ["--eval", ${JSON.stringify(LIVES)}], env: {}, ready,
           readyTimeoutMs: 5000, graceMs: 1000, journal }).start();`,
      ],
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    const [output]: Buffer[] = await once(launcher.stdout, "data");
    const pid = Number(String(output));
    expect(isAlive(pid)).toBe(true);
    launcher.kill("SIGKILL");
    await until(() => !isAlive(pid));
  });
});

function serviceOf(script: string, options: Partial<ServiceOptions> = {}) {
  const pids: number[] = [];
  const said: string[] = [];
  const journal: Journal = {
    step: (_name, run) => run(() => {}),
    note: (text) => said.push(text),
    noteFailure: (error) => said.push(String(error)),
    output: (_name, line) => said.push(line),
  };
  const service = new Service({
    name: "child",
    args: ["--eval", script],
    env: { NODE_ENV: "test" },
    ready: (child) => firstMessage(child, pids),
    readyTimeoutMs: 10_000,
    graceMs: 2_000,
    journal,
    ...options,
  });
  started.push(service);
  return { service, pids, said };
}

function firstMessage(child: ChildProcess, pids: number[]): Promise<void> {
  child.on("message", (pid) => pids.push(Number(pid)));
  return new Promise((resolve) => child.once("message", () => resolve()));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function until(condition: () => boolean, timeoutMs = 8_000): Promise<void> {
  const end = Date.now() + timeoutMs;
  while (!condition()) {
    if (Date.now() > end) throw new Error("It did not happen in time.");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
