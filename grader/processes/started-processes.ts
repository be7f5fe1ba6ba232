/** For tests on Linux: what a process has started by way of its fork server, and still lives. */
import { readdirSync, readFileSync, readlinkSync } from "node:fs";

export function startedProcesses(by: number = process.pid): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && parentOf(parentOf(name)) === String(by))
    .map(Number);
}

/** The process that starts others for this one. */
export function forkServer(): number {
  const [any] = startedProcesses();
  return any === undefined ? 0 : Number(parentOf(String(any)));
}

export function sandboxProcesses(): number[] {
  return startedProcesses().filter((pid) =>
    readProc(pid, "cmdline").includes("--no-concurrent-recompilation"),
  );
}

export function typeServers(): number[] {
  return startedProcesses().filter((pid) => executableOf(pid).endsWith("/tsc"));
}

export function translators(): number[] {
  return startedProcesses().filter((pid) => executableOf(pid).endsWith("/esbuild"));
}

/** Empty when the process has gone meanwhile. */
export function readProc(pid: number | string, file: "status" | "cmdline" | "environ" | "stat"): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return "";
  }
}

/** The path of its program; empty when the process has gone meanwhile. */
export function executableOf(pid: number): string {
  try {
    return readlinkSync(`/proc/${pid}/exe`);
  } catch {
    return "";
  }
}

/** A zombie that nobody has collected yet is as dead as one that was. */
export function isAlive(pid: number): boolean {
  const stat = readProc(pid, "stat");
  return stat !== "" && !/\) Z /.test(stat);
}

function parentOf(pid: string): string {
  return /^PPid:\t(\d+)$/m.exec(readProc(pid, "status"))?.[1] ?? "";
}
