import type { Socket } from "node:net";
import { startProcess, type ForeignProcess } from "../processes/fork-server.ts";
import { residentMb } from "../processes/resident-memory.ts";
import { probeLayers, type SystemLayers } from "../processes/system-layers.ts";

export type Limit = "time" | "memory";

const memoryPollMs = 20;

/** What the system offers does not change while we live; for each ceiling of address space the layers are tried once. */
const layersBySpace = new Map<number, SystemLayers>();

export interface LimitedProcess extends ForeignProcess {
  stdin: Socket;
  stdout: Socket;
  stderr: Socket;
}

/**
 * A compiler in a process of its own, behind the layers that hold a sandbox process: no environment, no network, no rights, no folder
 * of ours. `watch` adds wall time and resident memory from outside.
 */
export async function startLimited(
  path: string,
  args: string[],
  addressSpaceMb: number,
): Promise<LimitedProcess> {
  const layers = layersBySpace.get(addressSpaceMb) ?? probeLayers({ addressSpaceMb, reads: [path] });
  layersBySpace.set(addressSpaceMb, layers);
  const started = await startProcess([...layers.wrap(), path, ...args], "/", ["pipe", "pipe", "pipe"]);
  const [stdin, stdout, stderr] = [0, 1, 2].map((descriptor) => started.pipes.get(descriptor));
  if (!stdin || !stdout || !stderr) throw new Error(`${path} ended before it had begun`);
  // Writing to a process that has ended fails; its exit says why.
  stdin.on("error", () => {});
  return Object.assign(started, { stdin, stdout, stderr });
}

/** Kills the process when it takes too long or grows too large, then tells. Returns how to stop watching. */
export function watch(
  { pid, kill }: Pick<ForeignProcess, "pid" | "kill">,
  limits: { timeoutMs: number; memoryMb: number },
  onLimit: (limit: Limit) => void,
): () => void {
  const end = (limit: Limit): void => {
    stop();
    kill();
    onLimit(limit);
  };
  const timer = setTimeout(() => end("time"), limits.timeoutMs);
  const poll = setInterval(() => {
    const now = residentMb(pid);
    if (now !== null && now > limits.memoryMb) end("memory");
  }, memoryPollMs);
  const stop = (): void => {
    clearTimeout(timer);
    clearInterval(poll);
  };
  return stop;
}
