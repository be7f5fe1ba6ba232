import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import process from "node:process";
import { setTimeout as delay } from "node:timers/promises";
import { promisify } from "node:util";

const run = promisify(execFile);

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/**
 * What tells a process from a later one with the same number: when it started. Null when it does not run.
 * Numbers are reused quickly after a reboot and in containers.
 */
export async function startMark(pid: number): Promise<string | null> {
  if (!isAlive(pid)) return null;
  try {
    const line = await readFile(`/proc/${pid}/stat`, "utf8");
    const [boot, fields] = [
      await readFile("/proc/sys/kernel/random/boot_id", "utf8"),
      line.slice(line.lastIndexOf(")") + 2),
    ];
    return `${boot.trim()}/${fields.split(" ")[19]}`;
  } catch {
    const { stdout } = await run("ps", ["-o", "lstart=", "-p", String(pid)]).catch(() => ({ stdout: "" }));
    return stdout.trim() || null;
  }
}

/** The program and its arguments; empty when it cannot be seen. */
export async function commandLine(pid: number): Promise<string> {
  try {
    return (await readFile(`/proc/${pid}/cmdline`, "utf8")).replaceAll("\0", " ");
  } catch {
    const { stdout } = await run("ps", ["-o", "command=", "-p", String(pid)]).catch(() => ({ stdout: "" }));
    return stdout;
  }
}

/** Resolves to whether the process has gone within the time. */
export async function waitForExit(pid: number, timeoutMs: number): Promise<boolean> {
  const end = Date.now() + timeoutMs;
  while (isAlive(pid)) {
    if (Date.now() > end) return false;
    await delay(25);
  }
  return true;
}
