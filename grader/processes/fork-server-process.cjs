// @ts-check
/**
 * The small process that starts others for a large one (see fork-server.ts). It holds none of their pipes, reads nothing that they
 * say, and takes all of them with it when the large one is gone. In JavaScript, for a Node that translates TypeScript is half as large
 * again, and its size is what a start costs.
 *
 * @typedef {import("./fork-server-messages.ts").Asked} Asked
 * @typedef {import("./fork-server-messages.ts").Told} Told
 */
const { spawn } = require("node:child_process");

/** @type {Map<number, import("node:child_process").ChildProcess>} */
const children = new Map();
/** @type {NodeJS.ProcessEnv} */
const noEnvironment = Object.create(null);

process.on("message", (/** @type {Asked} */ asked) => {
  if (asked.type === "start") start(asked);
  else children.get(asked.id)?.kill("SIGKILL");
});
// Not the channel: while a pipe is being handed over its end is told only when somebody has taken that, and nobody may be there any more.
process.stdin
  .once("close", () => {
    for (const child of children.values()) child.kill("SIGKILL");
    process.exit();
  })
  .resume();
// A terminal's Ctrl-C is meant for the one that we serve: it may have work to finish.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => {});

/** @param {Extract<Asked, { type: "start" }>} asked */
function start({ id, file, args, cwd, stdio }) {
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
    if (pipe) tell({ type: "pipe", id, descriptor }, /** @type {import("node:net").Socket} */ (pipe));
  }
  tell({ type: "started", id, pid: child.pid });
}

/**
 * When nobody listens any more, our input has ended.
 *
 * @param {Told} told
 * @param {import("node:net").Socket} [pipe]
 */
function tell(told, pipe) {
  process.send?.(told, pipe, {}, () => {});
}
