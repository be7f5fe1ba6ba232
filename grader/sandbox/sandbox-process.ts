import type { Duplex } from "node:stream";
import { setTimeout as delay } from "node:timers/promises";
import { startProcess, type Exit, type ForeignProcess } from "../processes/fork-server.ts";
import type { Bundles } from "./bundles.ts";
import type { Confinement } from "./confinement.ts";
import { encodeFrame, FrameReader, type Frame, type FrameBounds } from "./frames.ts";
import { Report, type Order } from "./protocol.ts";

/** Takes the program from its one pipe, then runs it: the child reads no file of ours. */
const boot = `const fs = require("node:fs");
const read = (buffer) => { for (let n = 0; n < buffer.length; ) { const got = fs.readSync(3, buffer, n, buffer.length - n, null); if (got === 0) process.exit(0); n += got; } return buffer; };
new Function("require", "process", read(Buffer.alloc(read(Buffer.alloc(4)).readUInt32LE(0))).toString())(require, process);`;

export interface ProcessEvents {
  onReport(report: Report, doubles: Float64Array<ArrayBuffer>): void;
  /** It said something that it may not say; it is killed. */
  onViolation(what: "too-much" | "malformed"): void;
  onExit(exit: Exit): void;
}

/** How long what a dead process said last may take to arrive: later than its death, for that is told by another way. */
const lastWordsMs = 100;

/** One operating system process and its one pipe. Orders may be given at once: they wait until it is there. */
export class SandboxProcess {
  readonly #started: Promise<ForeignProcess>;
  readonly #pipe: Promise<Duplex>;
  readonly #ended: Promise<void>;
  #pid: number | undefined;
  #killed = false;
  /** What its next report may hold; the runner widens it for results. */
  bounds: FrameBounds = { jsonBytesMax: 16_384, doublesMax: 0 };
  events: ProcessEvents;

  constructor(confinement: Confinement, cwd: string, events: ProcessEvents) {
    this.events = events;
    const command = [...confinement.wrap(), confinement.nodePath, ...confinement.nodeFlags, "-e", boot];
    this.#started = startProcess(command, cwd, ["ignore", "ignore", "ignore", "pipe"]);
    this.#pipe = this.#started.then((process) => {
      this.#pid = process.pid;
      return this.#listen(process);
    });
    this.#ended = this.#waitForEnd();
  }

  /** Undefined until it has begun. */
  get pid(): number | undefined {
    return this.#pid;
  }

  start(bundles: Bundles, addonPath: string, memoryMb: number): void {
    const program = Buffer.from(bundles.child, "utf8");
    const length = Buffer.alloc(4);
    length.writeUInt32LE(program.length);
    this.#write([length, program]);
    const { guestScript, harnessScript, referenceModule } = bundles;
    this.send({ type: "start", addonPath, guestScript, harnessScript, referenceModule, memoryMb });
  }

  /** The pipe keeps what the child has not read yet; who calls bounds how much that is. */
  send(order: Order, arrays?: readonly Float64Array[]): void {
    this.#write(encodeFrame(order, arrays));
  }

  /** SIGKILL, without asking. Resolves when the process is gone. */
  kill(): Promise<void> {
    this.#killed = true;
    this.#started.then(
      (process) => process.kill(),
      () => {},
    );
    return this.#ended;
  }

  #write(parts: readonly Uint8Array[]): void {
    const write = (pipe: Duplex): void => {
      if (pipe.destroyed) return;
      pipe.cork();
      for (const part of parts) pipe.write(part);
      pipe.uncork();
    };
    this.#pipe.then(write, () => {});
  }

  async #waitForEnd(): Promise<void> {
    let exit: Exit = { code: null, signal: null };
    try {
      const process = await this.#started;
      const pipe = await this.#pipe;
      exit = await process.exited;
      if (!this.#killed && !pipe.closed) await Promise.race([closed(pipe), delay(lastWordsMs)]);
      pipe.destroy();
    } catch (error) {
      // It could not be started, and so it has ended.
      exit.reason = error instanceof Error ? error.message : String(error);
    }
    this.events.onExit(exit);
  }

  #listen(process: ForeignProcess): Duplex {
    const pipe = process.pipes.get(3);
    if (pipe === undefined) throw new Error("the sandbox process has no pipe");
    const reader = new FrameReader(
      () => this.bounds,
      (frame) => this.#onFrame(frame),
    );
    pipe.on("data", (chunk: Buffer) => {
      try {
        reader.push(chunk);
      } catch (error) {
        this.events.onViolation(error instanceof RangeError ? "too-much" : "malformed");
        void this.kill();
      }
    });
    // Writing to a killed process fails; its exit says why.
    pipe.on("error", () => {});
    return pipe;
  }

  #onFrame(frame: Frame): void {
    this.events.onReport(Report.parse(JSON.parse(frame.json)), frame.doubles);
  }
}

function closed(pipe: Duplex): Promise<void> {
  return new Promise((resolve) => pipe.once("close", resolve));
}
