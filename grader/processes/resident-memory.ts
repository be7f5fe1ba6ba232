import { readFileSync } from "node:fs";

/** Resident memory of a process in MB; `null` where the system does not tell (no /proc) or the process is gone. */
export function residentMb(pid: number): number | null {
  try {
    const line = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "latin1"));
    return line?.[1] === undefined ? null : Number(line[1]) / 1024;
  } catch {
    return null;
  }
}
