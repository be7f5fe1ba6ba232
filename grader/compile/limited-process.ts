import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { residentMb } from "../sandbox/resident-memory.ts";
import { emptyEnvironment, probeLayers, type SystemLayers } from "../sandbox/system-layers.ts";

export type Limit = "time" | "memory";

const memoryPollMs = 20;

/** What the system offers does not change while we live; for each ceiling of address space the layers are tried once. */
const layersBySpace = new Map<number, SystemLayers>();

/**
 * A compiler in a process of its own, behind the layers that hold a sandbox process: no environment, no network, no rights, no folder
 * of ours. `watch` adds wall time and resident memory from outside.
 */
export function spawnLimited(
  path: string,
  args: string[],
  addressSpaceMb: number,
): ChildProcessWithoutNullStreams {
  const layers = layersBySpace.get(addressSpaceMb) ?? probeLayers({ addressSpaceMb, reads: [path] });
  layersBySpace.set(addressSpaceMb, layers);
  const [file = path, ...rest] = [...layers.wrap(), path, ...args];
  return spawn(file, rest, { cwd: "/", env: emptyEnvironment, stdio: "pipe" });
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
