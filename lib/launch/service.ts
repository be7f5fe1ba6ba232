import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { LaunchError } from "./failure.ts";
import type { Journal } from "./journal.ts";

export interface ServiceOptions {
  readonly name: string;
  /** Arguments to Node: flags, script, its arguments. */
  readonly args: readonly string[];
  /** The whole environment: a child gets what is named here and nothing else. */
  readonly env: NodeJS.ProcessEnv;
  /** Resolves when the child does its work; asked anew after each restart. */
  readonly ready: (child: ChildProcess, signal: AbortSignal) => Promise<void>;
  readonly readyTimeoutMs: number;
  /** Time to finish what it is doing after SIGTERM; then the whole process group is killed. */
  readonly graceMs: number;
  readonly journal: Journal;
}

const LEAVE_WITH_PARENT = fileURLToPath(new URL("leave-with-parent.ts", import.meta.url));
const BACK_OFF_MS = { first: 250, max: 10_000 };
/** A child that lived this long was healthy: its next death starts with the shortest wait again. */
const HEALTHY_AFTER_MS = 30_000;
const REMEMBERED_LINES = 40;

/**
 * A child process that is kept alive.
 *
 *              start()             ready
 *   stopped ───────────▶ starting ───────▶ up ──┐
 *      ▲                   ▲   │               │ exit
 *      │ stop(), or        │   ▼ exit          ▼
 *      └─ first start ◀────┴─ waiting ◀────────┘
 *         failed             (back-off)
 */
export class Service {
  readonly name: string;
  readonly #options: ServiceOptions;
  #child: ChildProcess | null = null;
  #stopping = new AbortController();
  #up = false;
  #lastLines: string[] = [];
  #supervision: Promise<void> = Promise.resolve();

  constructor(options: ServiceOptions) {
    this.name = options.name;
    this.#options = options;
  }

  /** Resolves when the child is ready; from then on it is restarted whenever it dies. */
  async start(): Promise<void> {
    this.#stopping = new AbortController();
    const child = await this.#launchChild();
    this.#supervision = this.#supervise(child);
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#end();
    await this.#supervision;
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  async #supervise(first: ChildProcess): Promise<void> {
    let child: ChildProcess | null = first;
    let waitMs = BACK_OFF_MS.first;
    while (!this.#stopping.signal.aborted) {
      const startedAt = performance.now();
      if (child) {
        const why = await exitOf(child);
        if (this.#stopping.signal.aborted) return;
        sweep(child);
        this.#options.journal.note(`! ${this.name} ended (${why}); starting it again`);
      }
      if (performance.now() - startedAt > HEALTHY_AFTER_MS) waitMs = BACK_OFF_MS.first;
      await sleep(waitMs, null, { signal: this.#stopping.signal }).catch(() => null);
      if (this.#stopping.signal.aborted) return;
      waitMs = Math.min(waitMs * 2, BACK_OFF_MS.max);
      child = await this.#launchChild().catch((error: unknown) => {
        if (!this.#stopping.signal.aborted)
          this.#options.journal.note(`! ${error instanceof Error ? error.message : error}`);
        return null;
      });
      if (child) this.#options.journal.note(`✓ ${this.name} is up again`);
    }
  }

  async #launchChild(): Promise<ChildProcess> {
    const { args, env, ready, readyTimeoutMs } = this.#options;
    this.#up = false;
    this.#lastLines = [];
    const child = spawn(process.execPath, ["--import", LEAVE_WITH_PARENT, ...args], {
      env,
      stdio: ["ignore", "pipe", "pipe", "ipc"],
      // A group of its own: Ctrl-C reaches the launcher alone, and whatever the child started can be ended with it.
      detached: process.platform !== "win32",
    });
    this.#child = child;
    for (const stream of [child.stdout, child.stderr]) {
      if (stream) createInterface({ input: stream }).on("line", (line) => this.#hear(line));
    }
    const settled = new AbortController();
    const signal = AbortSignal.any([settled.signal, this.#stopping.signal]);
    try {
      await Promise.race([
        ready(child, signal),
        this.#diedEarly(child),
        this.#tooLate(readyTimeoutMs, signal),
      ]);
      this.#up = true;
      return child;
    } catch (error) {
      await this.#end();
      throw error;
    } finally {
      settled.abort();
    }
  }

  async #diedEarly(child: ChildProcess): Promise<never> {
    const why = await exitOf(child);
    throw new LaunchError(`The ${this.name} did not start (${why}).${this.#said()}`);
  }

  async #tooLate(timeoutMs: number, signal: AbortSignal): Promise<never> {
    await sleep(timeoutMs, null, { signal });
    throw new LaunchError(`The ${this.name} did not answer within ${timeoutMs / 1000} s.${this.#said()}`);
  }

  /** Before it is up, a child's words matter only if it fails; Next's banner is left out that way. */
  #hear(line: string): void {
    if (this.#up) return this.#options.journal.output(this.name, line);
    this.#lastLines.push(line);
    if (this.#lastLines.length > REMEMBERED_LINES) this.#lastLines.shift();
  }

  #said(): string {
    return this.#lastLines.length > 0
      ? ` It said:\n${this.#lastLines.map((line) => `  ${line}`).join("\n")}`
      : "";
  }

  async #end(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (!child) return;
    if (child.exitCode === null && child.signalCode === null) {
      child.kill("SIGTERM");
      await Promise.race([once(child, "exit"), sleep(this.#options.graceMs)]);
    }
    sweep(child);
    if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  }
}

/** Kills what is left of the child's process group. */
function sweep(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === "win32") child.kill("SIGKILL");
    else process.kill(-child.pid, "SIGKILL");
  } catch {
    // No such group: all of it is gone already, which is what we want.
  }
}

async function exitOf(child: ChildProcess): Promise<string> {
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  return child.signalCode ? `signal ${child.signalCode}` : `exit code ${child.exitCode}`;
}
