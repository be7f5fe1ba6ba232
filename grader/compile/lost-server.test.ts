import { readdirSync, readlinkSync, readFileSync } from "node:fs";
import process from "node:process";
import { setTimeout as delay } from "node:timers/promises";
import { expect, test } from "vitest";
import { createCompiler } from "./index.ts";

test.runIf(process.platform === "linux")(
  "a type checker that is killed from elsewhere costs nobody a right program: the next one is asked",
  async () => {
    const compiler = await createCompiler({ lanes: 1 });
    try {
      const [server] = typeServers();
      expect(server).toBeDefined();
      // Stopped, so that the program is surely with it when it dies.
      process.kill(server!, "SIGSTOP");
      const compiled = compiler.compile({ source: "export const f = (): number => 1;", exportName: "f" });
      await delay(50);
      process.kill(server!, "SIGKILL");
      expect((await compiled).kind).toBe("compiled");
    } finally {
      await compiler.close();
    }
  },
);

/** Type checkers that this process has started. */
function typeServers(): number[] {
  return readdirSync("/proc")
    .map(Number)
    .filter((pid) => pid > 0 && parentOf(pid) === process.pid && exeOf(pid).endsWith("/tsc"));
}

function parentOf(pid: number): number {
  try {
    return Number(/^PPid:\t(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]);
  } catch {
    return 0;
  }
}

function exeOf(pid: number): string {
  try {
    return readlinkSync(`/proc/${pid}/exe`);
  } catch {
    return "";
  }
}
