/**
 * Starts foreign processes by way of a small one. To start a process the system copies the page tables of the one that asks: 6 ms for
 * every 100 MB that it holds, in which it can do nothing else; a warm grader holds some hundreds. A process of 42 MB needs 2 ms.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { Socket } from "node:net";
import { fileURLToPath } from "node:url";
import { Told, type Asked, type Stdio } from "./fork-server-messages.ts";
import { emptyEnvironment } from "./system-layers.ts";

export interface ForeignProcess {
  readonly pid: number;
  /** Our ends of its pipes, by descriptor. What it says before it is asked anything may be lost. */
  readonly pipes: ReadonlyMap<number, Socket>;
  /** How it ended, when it has. */
  readonly exit: Exit | null;
  readonly exited: Promise<Exit>;
  /** SIGKILL, without asking. */
  kill(): void;
}

export interface Exit {
  code: number | null;
  signal: string | null;
  /** Why it never began, or ended with the fork server: then it is a fault of ours. */
  reason?: string;
}

/** With an empty environment. Rejects when it cannot be started. */
export function startProcess(command: readonly string[], cwd: string, stdio: Stdio): Promise<ForeignProcess> {
  if (current === null || current.isGone) current = new ForkServer();
  return current.start(command, cwd, stdio);
}

const program = fileURLToPath(new URL("fork-server-process.cjs", import.meta.url));

/** One for all that this process starts. It goes when we go. */
let current: ForkServer | null = null;

class ForkServer {
  readonly #server: ChildProcess;
  readonly #processes = new Map<number, Started>();
  #nextId = 0;
  isGone = false;

  constructor() {
    this.#server = spawn(process.execPath, [program], {
      env: emptyEnvironment,
      // Its input, to which nobody writes, ends with us whatever we were in the middle of.
      stdio: ["pipe", "ignore", "inherit", "ipc"],
    });
    if (this.#server.stdin instanceof Socket) this.#server.stdin.unref();
    this.#server.stdin?.on("error", () => {});
    this.#server.on("message", (told, pipe) => this.#onTold(Told.parse(told), pipe));
    this.#server.once("exit", () => this.#end("it was ended"));
    this.#server.once("error", ({ message }) => this.#end(message));
    this.#server.unref();
    this.#server.channel?.unref();
  }

  start([file = "", ...args]: readonly string[], cwd: string, stdio: Stdio): Promise<ForeignProcess> {
    const id = this.#nextId++;
    const started = new Started(() => this.#ask({ type: "kill", id }));
    this.#processes.set(id, started);
    // While there is a process there is somebody who waits for it.
    this.#server.channel?.ref();
    this.#ask({ type: "start", id, file, args, cwd, stdio });
    return started.ready;
  }

  #ask(asked: Asked): void {
    if (!this.isGone) this.#server.send(asked, () => {});
  }

  #onTold(told: Told, pipe: unknown): void {
    const process = this.#processes.get(told.id);
    if (told.type === "pipe") {
      if (pipe instanceof Socket) process?.pipes.set(told.descriptor, pipe);
    } else if (told.type === "started") process?.begin(told.pid);
    else {
      if (told.type === "failed") process?.fail(told.reason);
      else process?.end({ code: told.code, signal: told.signal });
      this.#forget(told.id);
    }
  }

  #forget(id: number): void {
    this.#processes.delete(id);
    if (this.#processes.size === 0) this.#server.channel?.unref();
  }

  /** Its processes die with it; where a system does not see to that, the end of their pipes does. */
  #end(reason: string): void {
    this.isGone = true;
    const told = `the process that starts others is gone: ${reason}`;
    for (const [id, process] of this.#processes) {
      process.fail(told);
      process.end({ code: null, signal: "SIGKILL", reason: told });
      this.#forget(id);
    }
  }
}

class Started implements ForeignProcess {
  readonly pipes = new Map<number, Socket>();
  readonly kill: () => void;
  readonly #ready = Promise.withResolvers<ForeignProcess>();
  readonly #exited = Promise.withResolvers<Exit>();
  pid = 0;
  exit: Exit | null = null;

  constructor(kill: () => void) {
    this.kill = kill;
  }

  get ready(): Promise<ForeignProcess> {
    return this.#ready.promise;
  }

  get exited(): Promise<Exit> {
    return this.#exited.promise;
  }

  begin(pid: number): void {
    this.pid = pid;
    this.#ready.resolve(this);
  }

  /** Harmless once it has begun. */
  fail(reason: string): void {
    this.#ready.reject(new Error(`a process could not be started: ${reason}`));
  }

  end(exit: Exit): void {
    this.exit = exit;
    this.#exited.resolve(exit);
  }
}
