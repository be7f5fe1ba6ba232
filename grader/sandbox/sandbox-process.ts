import { spawn, type ChildProcess } from "node:child_process";
import { Duplex } from "node:stream";
import type { Bundles } from "./bundles.ts";
import type { Confinement } from "./confinement.ts";
import { encodeFrame, FrameReader, type Frame, type FrameBounds } from "./frames.ts";
import { Report, type Order } from "./protocol.ts";
import { emptyEnvironment } from "./system-layers.ts";

/** Takes the program from its one pipe, then runs it: the child reads no file of ours. */
const boot = `const fs = require("node:fs");
const read = (buffer) => { for (let n = 0; n < buffer.length; ) { const got = fs.readSync(3, buffer, n, buffer.length - n, null); if (got === 0) process.exit(0); n += got; } return buffer; };
new Function("require", "process", read(Buffer.alloc(read(Buffer.alloc(4)).readUInt32LE(0))).toString())(require, process);`;

export interface ProcessEvents {
  onReport(report: Report, doubles: Float64Array<ArrayBuffer>): void;
  /** It said something that it may not say; it is killed. */
  onViolation(what: "too-much" | "malformed"): void;
  onExit(code: number | null, signal: NodeJS.Signals | null): void;
}

/** One operating system process and its one pipe. */
export class SandboxProcess {
  readonly #child: ChildProcess;
  readonly #pipe: Duplex;
  readonly #exited: Promise<void>;
  /** What its next report may hold; the runner widens it for results. */
  bounds: FrameBounds = { jsonBytesMax: 16_384, doublesMax: 0 };
  events: ProcessEvents;

  constructor(confinement: Confinement, cwd: string, events: ProcessEvents) {
    this.events = events;
    const command = [...confinement.wrap(), confinement.nodePath, ...confinement.nodeFlags, "-e", boot];
    const [file = confinement.nodePath, ...args] = command;
    this.#child = spawn(file, args, {
      cwd,
      env: emptyEnvironment,
      stdio: ["ignore", "ignore", "ignore", "pipe"],
    });
    const pipe = this.#child.stdio[3];
    if (!(pipe instanceof Duplex)) throw new Error("the sandbox process has no pipe");
    this.#pipe = pipe;
    this.#exited = new Promise((resolve) => {
      const end = (code: number | null, signal: NodeJS.Signals | null): void => {
        this.#pipe.destroy();
        this.events.onExit(code, signal);
        resolve();
      };
      this.#child.once("exit", end);
      this.#child.once("error", () => end(null, null));
    });
    this.#listen();
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  start(bundles: Bundles, addonPath: string, memoryMb: number): void {
    const program = Buffer.from(bundles.child, "utf8");
    const length = Buffer.alloc(4);
    length.writeUInt32LE(program.length);
    this.#pipe.write(Buffer.concat([length, program]));
    const { guestScript, harnessScript, referenceModule } = bundles;
    this.send({ type: "start", addonPath, guestScript, harnessScript, referenceModule, memoryMb });
  }

  /** The pipe keeps what the child has not read yet; who calls bounds how much that is. */
  send(order: Order, arrays?: readonly Float64Array[]): void {
    if (this.#pipe.destroyed) return;
    this.#pipe.cork();
    for (const part of encodeFrame(order, arrays)) this.#pipe.write(part);
    this.#pipe.uncork();
  }

  /** SIGKILL, without asking. Resolves when the process is gone. */
  kill(): Promise<void> {
    this.#child.kill("SIGKILL");
    return this.#exited;
  }

  #listen(): void {
    const reader = new FrameReader(
      () => this.bounds,
      (frame) => this.#onFrame(frame),
    );
    this.#pipe.on("data", (chunk: Buffer) => {
      try {
        reader.push(chunk);
      } catch (error) {
        this.events.onViolation(error instanceof RangeError ? "too-much" : "malformed");
        void this.kill();
      }
    });
    // Writing to a killed process fails; its exit says why.
    this.#pipe.on("error", () => {});
  }

  #onFrame(frame: Frame): void {
    this.events.onReport(Report.parse(JSON.parse(frame.json)), frame.doubles);
  }
}
