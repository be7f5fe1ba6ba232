import { readFileSync, rmSync } from "node:fs";
import { makeDataDir } from "#tests/support/data-dir.ts";
import { freePort, Instance } from "./support/instance.ts";
import { commandOf } from "./support/processes.ts";
import { expect, test } from "./support/test.ts";

test.describe("a running instance", () => {
  const dataDir = makeDataDir("launch");
  let instance: Instance;

  test.beforeAll(async () => {
    instance = new Instance({ dataDir, port: await freePort() });
    await instance.start();
  });
  test.afterAll(async () => {
    await instance.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  test("keeps a second one away from its data, in one line", async () => {
    const second = new Instance({ dataDir, port: await freePort() });
    await expect(second.start()).rejects.toThrow(/✗ .*in use by a running instance \(process \d+\)/);
  });

  test("brings web, grader and database back when they are killed", async () => {
    const parts = {
      web: /next-server|next.dist.bin.next/,
      grader: /lib\/launch\/grader\.ts/,
      database: /bin\/postgres -D/,
    };
    for (const part of Object.values(parts)) {
      const pid = instance.processes.find((one) => part.test(commandOf(one)));
      expect(pid, String(part)).toBeDefined();
      process.kill(pid ?? 0, "SIGKILL");
      await expect
        .poll(() => instance.processes.find((one) => part.test(commandOf(one)) && one !== pid), {
          timeout: 30_000,
        })
        .toBeDefined();
    }
    await expect.poll(() => health(instance.url), { timeout: 30_000 }).toBe(200);
  });

  test("gives the grader no secret of the web", async () => {
    // It may just have been killed by the test above.
    await expect.poll(() => graderOf(instance), { timeout: 30_000 }).toBeGreaterThan(0);
    const pid = graderOf(instance);
    const environment = environmentOf(pid);
    expect(environment).toContain("DATABASE_URL");
    expect(environment.filter((name) => /SECRET|PUBLIC_URL|HOST|PORT|^npm_/.test(name))).toEqual([]);
  });

  test("leaves no process after Ctrl-C, and starts again after kill -9 of its launcher", async () => {
    expect(await instance.stop()).toEqual([]);
    await instance.start();
    const launcher =
      instance.processes.find((one) => /^node .*lib.launch.start\.ts/.test(commandOf(one))) ?? 0;
    process.kill(launcher, "SIGKILL");
    await expect.poll(() => health(instance.url), { timeout: 10_000 }).toBe(0);
    await instance.start();
    expect(await health(instance.url)).toBe(200);
  });
});

/** The status of /api/health; 0 when nobody answers. */
async function health(url: string): Promise<number> {
  const response = await fetch(`${url}/api/health`).catch(() => null);
  return response?.status ?? 0;
}

function graderOf(instance: Instance): number {
  return instance.processes.find((one) => commandOf(one).includes("lib/launch/grader.ts")) ?? 0;
}

function environmentOf(pid: number): string[] {
  const variables = readFileSync(`/proc/${pid}/environ`, "utf8").split("\0");
  return variables.map((one) => one.split("=")[0] ?? "");
}
