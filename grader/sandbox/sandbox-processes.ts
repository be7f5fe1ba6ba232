/** For tests on Linux: the sandbox processes that this process has started and that still live. */
import { readdirSync, readFileSync } from "node:fs";

export function sandboxProcesses(): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter(
      (pid) =>
        readProc(pid, "status").includes(`\nPPid:\t${process.pid}\n`) &&
        readProc(pid, "cmdline").includes("--no-concurrent-recompilation"),
    )
    .map(Number);
}

/** Empty when the process has gone meanwhile. */
export function readProc(pid: number | string, file: "status" | "cmdline" | "environ"): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return "";
  }
}
