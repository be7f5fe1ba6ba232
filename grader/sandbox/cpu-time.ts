import { existsSync, readFileSync } from "node:fs";

/** USER_HZ: the unit of CPU times in /proc is 1/100 s on every architecture Linux runs Node on. */
const msPerTick = 10;

/**
 * How much longer than its limit a program may take by the wall clock, where its CPU time is known. Learner code cannot
 * sleep, so only a machine with too much to do stretches the one beyond the other; a right answer must not fail by that.
 */
const starvationFactor = 6;

const cpuTimeIsKnown = existsSync(`/proc/self/task/${process.pid}/stat`);

/**
 * CPU time in ms that the main thread of a process has used, user and system; `null` where the system does not tell or the
 * process is gone. The main thread only: collecting garbage on other threads is the engine's choice, not the program's.
 */
export function mainThreadCpuMs(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/task/${pid}/stat`, "latin1");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const ticks = Number(fields[11]) + Number(fields[12]);
    return Number.isFinite(ticks) ? ticks * msPerTick : null;
  } catch {
    return null;
  }
}

/** The limit by the wall clock that goes with a limit of `timeoutMs`. */
export function wallTimeoutMs(timeoutMs: number): number {
  return cpuTimeIsKnown ? starvationFactor * timeoutMs : timeoutMs;
}
