import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test, vi } from "vitest";
import { startProcess, type ForeignProcess } from "./fork-server.ts";
import { forkServer, isAlive, startedProcesses } from "./started-processes.ts";

const onLinux = process.platform === "linux";
const node = process.execPath;
const echo = 'process.stdin.on("data", (data) => process.stdout.write(data)); process.stdin.resume()';

async function said({ pipes }: ForeignProcess): Promise<string> {
  const [data] = await once(pipes.get(1)!, "data");
  return String(data);
}

test("a process hears and answers by its pipes, and how it ended is told", async () => {
  const started = await startProcess([node, "-e", echo], "/", ["pipe", "pipe", "ignore"]);
  expect(started.exit).toBeNull();
  started.pipes.get(0)!.write("hello");
  expect(await said(started)).toBe("hello");
  started.pipes.get(0)!.end();
  expect(await started.exited).toEqual({ code: 0, signal: null });
  expect(started.exit).toEqual({ code: 0, signal: null });
});

test("a killed one ends by the signal", async () => {
  const started = await startProcess([node, "-e", "for (;;);"], "/", ["ignore", "ignore", "ignore"]);
  started.kill();
  expect(await started.exited).toEqual({ code: null, signal: "SIGKILL" });
});

test("what cannot be started says why", async () => {
  await expect(startProcess(["/no/such/program"], "/", ["ignore"])).rejects.toThrow(
    /could not be started: .*ENOENT/,
  );
});

test("many at once keep their pipes apart", async () => {
  const all = await Promise.all(
    Array.from({ length: 8 }, () => startProcess(["/bin/cat"], "/", ["pipe", "pipe", "ignore"])),
  );
  const words = await Promise.all(
    all.map((one, i) => {
      one.pipes.get(0)!.write(`${i}`);
      return said(one);
    }),
  );
  expect(words).toEqual(["0", "1", "2", "3", "4", "5", "6", "7"]);
  for (const one of all) one.kill();
  await Promise.all(all.map(({ exited }) => exited));
});

test.runIf(onLinux)("it gets no environment of ours, and no descriptor but its own", async () => {
  const script = `process.stdin.once("data", () => process.stdout.write(JSON.stringify([process.env, require("fs").readdirSync("/proc/self/fd").filter((fd) => { try { return /socket/.test(require("fs").readlinkSync("/proc/self/fd/" + fd)) } catch { return false } })])))`;
  const started = await startProcess([node, "-e", script], "/", ["pipe", "pipe", "ignore"]);
  started.pipes.get(0)!.write("now");
  expect(JSON.parse(await said(started))).toEqual([{}, ["0", "1"]]);
  started.kill();
  await started.exited;
});

test.runIf(onLinux)(
  "when the fork server is killed, what it started has ended, and the next start finds a new one",
  async () => {
    const first = await startProcess(["/bin/cat"], "/", ["pipe", "pipe", "ignore"]);
    const server = forkServer();
    process.kill(server, "SIGKILL");
    expect(await first.exited).toMatchObject({ reason: expect.stringContaining("is gone") });
    const second = await startProcess(["/bin/cat"], "/", ["pipe", "pipe", "ignore"]);
    expect(forkServer()).not.toBe(server);
    second.kill();
    await second.exited;
  },
);

test.runIf(onLinux)("a process that is killed takes with it what it had started", async () => {
  const script = `
    import { startProcess } from ${JSON.stringify(import.meta.resolve("./fork-server.ts"))};
    await startProcess([process.execPath, "-e", "for (;;);"], "/", ["ignore", "ignore", "ignore"]);
    console.log("ready");`;
  const parent = spawn(node, ["--input-type=module", "--eval", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(parent.stdout, "data");
  const started = startedProcesses(parent.pid);
  expect(started).toHaveLength(1);
  parent.kill("SIGKILL");
  await vi.waitFor(() => expect(started.filter(isAlive)).toEqual([]), { timeout: 5_000 });
});

test("who has nothing started any more may leave", async () => {
  const script = `
    import { startProcess } from ${JSON.stringify(import.meta.resolve("./fork-server.ts"))};
    const started = await startProcess(["/bin/cat"], "/", ["ignore", "ignore", "ignore"]);
    console.log((await started.exited).code);`;
  const parent = spawn(node, ["--input-type=module", "--eval", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [[word], [code]] = await Promise.all([once(parent.stdout, "data"), once(parent, "exit")]);
  expect([String(word), code]).toEqual(["0\n", 0]);
});

test.runIf(onLinux)("nothing outlives whoever is killed before it has taken the pipes", async () => {
  const script = `
    import { startProcess } from ${JSON.stringify(import.meta.resolve("./fork-server.ts"))};
    for (let i = 0; i < 3; i++) startProcess(["/bin/sleep", "600"], "/", ["pipe", "pipe", "pipe"]);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);`;
  const parent = spawn(node, ["--input-type=module", "--eval", script], { stdio: "inherit" });
  let started: number[] = [];
  try {
    started = await vi.waitFor(
      () => {
        const found = startedProcesses(parent.pid);
        expect(found).toHaveLength(3);
        return found;
      },
      { timeout: 20_000 },
    );
    parent.kill("SIGKILL");
    await vi.waitFor(() => expect(started.filter(isAlive)).toEqual([]), { timeout: 10_000 });
  } finally {
    parent.kill("SIGKILL");
    for (const pid of started.filter(isAlive)) process.kill(pid, "SIGKILL");
  }
});
