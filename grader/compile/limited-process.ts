import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { residentMb } from "../sandbox/resident-memory.ts";

export type Limit = "time" | "memory";

const memoryPollMs = 20;
const emptyEnvironment: NodeJS.ProcessEnv = Object.create(null);

/** Where util-linux offers it: a compiler in the middle of hostile types does not notice that its pipes are gone. */
const dieWithParent = 'setpriv --pdeathsig=KILL -- true 2>/dev/null && exec setpriv --pdeathsig=KILL -- "$@"';

/**
 * A compiler in a process of its own: no environment, no folder of ours, a ceiling of address space and CPU time from the
 * kernel where that has one; `watch` adds wall time and resident memory from outside.
 */
export function spawnLimited(
  path: string,
  args: string[],
  addressSpaceMb: number,
): ChildProcessWithoutNullStreams {
  const command = [path, ...args];
  if (process.platform === "win32") return spawn(path, args, { env: emptyEnvironment, stdio: "pipe" });
  const limits = `ulimit -v ${addressSpaceMb * 1_000} 2>/dev/null; ulimit -c 0`;
  return spawn("/bin/sh", ["-c", `${limits}; ${dieWithParent}; exec "$@"`, "compiler", ...command], {
    cwd: "/",
    env: emptyEnvironment,
    stdio: "pipe",
  });
}

/** Kills the process when it takes too long or grows too large, then tells. Returns how to stop watching. */
export function watch(
  child: { pid?: number | undefined; kill(signal: "SIGKILL"): boolean },
  limits: { timeoutMs: number; memoryMb: number },
  onLimit: (limit: Limit) => void,
): () => void {
  const end = (limit: Limit): void => {
    stop();
    child.kill("SIGKILL");
    onLimit(limit);
  };
  const timer = setTimeout(() => end("time"), limits.timeoutMs);
  const poll = setInterval(() => {
    const now = child.pid === undefined ? null : residentMb(child.pid);
    if (now !== null && now > limits.memoryMb) end("memory");
  }, memoryPollMs);
  const stop = (): void => {
    clearTimeout(timer);
    clearInterval(poll);
  };
  return stop;
}
