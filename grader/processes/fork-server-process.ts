/**
 * The small process that starts others for a large one (see fork-server.ts). It holds none of their pipes, reads nothing that they
 * say, and takes all of them with it when the large one is gone.
 */
import { spawn, type ChildProcess } from "node:child_process";
import type { Socket } from "node:net";
import type { Asked, Told } from "./fork-server-messages.ts";

const children = new Map<number, ChildProcess>();
const noEnvironment: NodeJS.ProcessEnv = Object.create(null);

process.on("message", (asked: Asked) => {
  if (asked.type === "start") start(asked);
  else children.get(asked.id)?.kill("SIGKILL");
});
process.on("disconnect", () => {
  for (const child of children.values()) child.kill("SIGKILL");
  process.exit();
});
// A terminal's Ctrl-C is meant for the one that we serve: it may have work to finish.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => {});

function start({ id, file, args, cwd, stdio }: Extract<Asked, { type: "start" }>): void {
  const child = spawn(file, args, { cwd, env: noEnvironment, stdio });
  child.once("error", ({ message }) => {
    children.delete(id);
    tell({ type: "failed", id, reason: message });
  });
  if (child.pid === undefined) return;
  children.set(id, child);
  child.once("exit", (code, signal) => {
    children.delete(id);
    tell({ type: "exited", id, code, signal });
  });
  for (const descriptor of stdio.keys()) {
    const pipe = child.stdio[descriptor];
    if (pipe) tell({ type: "pipe", id, descriptor }, pipe as Socket);
  }
  tell({ type: "started", id, pid: child.pid });
}

/** When nobody listens any more, `disconnect` follows. */
function tell(told: Told, pipe?: Socket): void {
  process.send?.(told, pipe, {}, () => {});
}
