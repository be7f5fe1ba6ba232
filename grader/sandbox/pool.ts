import { chmodSync, mkdtempSync } from "node:fs";
import { rmdir } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import type { OpenRunner, Runner, RunnerLimits, RuntimeInfo } from "../judge/runner.ts";
import { buildBundles, type Bundles } from "./bundles.ts";
import { probeConfinement, type Confinement } from "./confinement.ts";
import { Conversation } from "./conversation.ts";
import { SandboxRunner } from "./runner.ts";
import { SandboxProcess } from "./sandbox-process.ts";

export interface SandboxPoolOptions {
  /** Processes kept warm, about 70 MB each. Default 2: hides the start (100 ms) of one submission after another. */
  size?: number;
  /** Runners open at once; further ones wait in order. Default: the number of cores, at least 2. */
  concurrency?: number;
  /** Memory limit that warm processes are prepared for; another one asked for in `open` costs 2 ms. Default 256. */
  memoryMb?: number;
  /** Address space of a process. Default 5000: Node and two isolates reserve 3000 before they hold anything. */
  addressSpaceMb?: number;
  /** Keeps every process on this core, where the system can: see `layers`. */
  core?: number;
  /** How long a process may take to get ready. Default 20 s: only a machine in trouble needs more. */
  startTimeoutMs?: number;
  /** How long a start is put off while another warm process is there. Default 100: an ordinary submission without timing is judged by then. */
  restMs?: number;
}

export interface SandboxPool {
  /** Waits its turn when all are taken. Rejects when no process can be started: a fault of ours. */
  open: OpenRunner;
  /** Kills every process, also those in use, and resolves when none is left. */
  close(): Promise<void>;
  /** What confines a process on this system. */
  readonly layers: readonly string[];
  readonly counts: {
    readonly starting: number;
    readonly warm: number;
    readonly open: number;
    readonly waiting: number;
  };
}

export async function createSandboxPool(options: SandboxPoolOptions = {}): Promise<SandboxPool> {
  const pool = new Pool({
    size: options.size ?? 2,
    concurrency: options.concurrency ?? Math.max(2, availableParallelism()),
    memoryMb: options.memoryMb ?? 256,
    addressSpaceMb: options.addressSpaceMb ?? 5_000,
    startTimeoutMs: options.startTimeoutMs ?? 20_000,
    restMs: options.restMs ?? 100,
    core: options.core,
  });
  await pool.warmUp();
  return pool;
}

/**
 * Life of one process (a process serves one submission, never two):
 *
 *              spawn             ready              open              close, limit, death
 *   (nothing) ───────▶ starting ───────▶ warm ───────────────▶ leased ────────────────────▶ gone
 *                         │                │                                                 ▲
 *                         └── late, dies ──┴────── dies, pool closes ────────────────────────┘
 *
 * `starting` + `warm` are refilled to `size`: when a lease ends or has lasted a while, at once when none is left. So a submission and the
 * start for the next one do not take the processor from each other. Not while a runner races against the clock: a start would disturb
 * it. At most `concurrency` are `leased`, second ones of a program aside; who comes later waits, first come first served.
 */
class Pool implements SandboxPool {
  readonly #options: PoolOptions;
  readonly #bundles: Bundles;
  readonly #confinement: Confinement;
  readonly #emptyFolder: string;
  readonly #starting = new Set<SandboxProcess>();
  /** Taken from the warm ones, not yet leased. */
  readonly #handing = new Set<SandboxProcess>();
  readonly #warm: WarmProcess[] = [];
  readonly #leased = new Set<() => Promise<void>>();
  readonly #waiting: { beside: boolean; give(warm: WarmProcess): void; fail(error: Error): void }[] = [];
  #rest: NodeJS.Timeout | null = null;
  #timing = 0;
  /** Processes handed out and not yet given back. */
  #reserved = 0;
  #closed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#bundles = buildBundles();
    this.#confinement = probeConfinement({
      addressSpaceMb: options.addressSpaceMb,
      cpuSeconds: 900,
      ...(options.core === undefined ? {} : { core: options.core }),
    });
    this.#emptyFolder = mkdtempSync(join(tmpdir(), "innerproduct-sandbox-"));
    chmodSync(this.#emptyFolder, 0o555);
  }

  get layers(): readonly string[] {
    return this.#confinement.layers;
  }

  get counts() {
    return {
      starting: this.#starting.size,
      warm: this.#warm.length,
      open: this.#leased.size,
      waiting: this.#waiting.length,
    };
  }

  /** Resolves when one process is ready; the rest follow. */
  async warmUp(): Promise<void> {
    try {
      this.#warm.push(await this.#startProcess());
    } catch (error) {
      await this.close();
      throw error;
    }
    this.#refill();
  }

  readonly open: OpenRunner = async (limits, { beside = false } = {}) => {
    if (this.#closed) throw new Error("the sandbox pool is closed");
    for (;;) {
      const warm = await new Promise<WarmProcess>((give, fail) => {
        if (beside) this.#waiting.unshift({ beside, give, fail });
        else this.#waiting.push({ beside, give, fail });
        this.#serve();
      });
      // A process that died unnoticed while it waited must not be charged to a learner.
      this.#handing.add(warm.process);
      const alive = await answers(warm.process);
      this.#handing.delete(warm.process);
      if (this.#closed) throw new Error("the sandbox pool is closed");
      if (alive) return this.#lease(warm, limits);
      this.#reserved--;
    }
  };

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#stopResting();
    for (const waiting of this.#waiting.splice(0)) waiting.fail(new Error("the sandbox pool is closed"));
    const ends = [
      ...this.#starting,
      ...this.#handing,
      ...this.#warm.splice(0).map((warm) => warm.process),
    ].map((process) => process.kill());
    await Promise.all([...ends, ...[...this.#leased].map((end) => end())]);
    await rmdir(this.#emptyFolder).catch(() => {});
  }

  /** Hands warm processes to those who wait, as far as both last. */
  #serve(): void {
    const { concurrency } = this.#options;
    for (let next = this.#waiting[0]; next; next = this.#waiting[0]) {
      if (!next.beside && this.#reserved >= concurrency) break;
      const warm = this.#warm.shift();
      if (warm === undefined) break;
      this.#waiting.shift();
      this.#reserved++;
      next.give(warm);
    }
    if (this.#warm.length === 0) this.#refill();
    else this.#rest ??= setTimeout(() => this.#refill(), this.#options.restMs);
  }

  #lease(warm: WarmProcess, limits: RunnerLimits): Runner {
    const conversation = new Conversation(warm.process, limits);
    let ended: Promise<void> | null = null;
    const end = (): Promise<void> => {
      ended ??= this.#endLease(conversation, end);
      return ended;
    };
    this.#leased.add(end);
    return new SandboxRunner(conversation, limits, warm.runtime, {
      onTiming: (running) => {
        this.#timing += running ? 1 : -1;
        this.#refill();
      },
      onClose: end,
    });
  }

  async #endLease(conversation: Conversation, end: () => Promise<void>): Promise<void> {
    await conversation.close();
    this.#leased.delete(end);
    this.#reserved--;
    this.#serve();
    this.#refill();
  }

  #refill(): void {
    this.#stopResting();
    if (this.#closed) return;
    const wanted = this.#timing > 0 && this.#waiting.length === 0 ? 0 : this.#options.size;
    while (this.#warm.length + this.#starting.size < wanted) {
      void this.#addProcess();
    }
  }

  #stopResting(): void {
    if (this.#rest !== null) clearTimeout(this.#rest);
    this.#rest = null;
  }

  /**
   * Whoever waits learns at once when none can be started twice in a row: the first time what starts processes may have died in the
   * middle of it. The next `open` tries again.
   */
  async #addProcess(attempt = 1): Promise<void> {
    try {
      const warm = await this.#startProcess();
      if (this.#closed) return;
      this.#warm.push(warm);
      this.#serve();
    } catch (error) {
      if (this.#closed || this.#waiting.length === 0) return;
      if (attempt === 1) return this.#addProcess(2);
      this.#waiting.shift()?.fail(error instanceof Error ? error : new Error(String(error)));
    }
  }

  #startProcess(): Promise<WarmProcess> {
    return new Promise((resolve, reject) => {
      const fail = (reason: string): void => {
        clearTimeout(timer);
        this.#starting.delete(process);
        void process.kill();
        reject(new Error(`a sandbox process did not start: ${reason}`));
      };
      const timer = setTimeout(() => fail("it took too long"), this.#options.startTimeoutMs);
      const process = new SandboxProcess(this.#confinement, this.#emptyFolder, {
        onReport: (report) => {
          if (report.type !== "ready")
            return fail(report.type === "fault" ? report.message : `it said ${report.type}`);
          clearTimeout(timer);
          this.#starting.delete(process);
          const warm = { process, runtime: this.#runtimeOf(report) };
          process.events = {
            onReport: () => void process.kill(),
            onViolation: () => {},
            onExit: () => this.#forget(warm),
          };
          resolve(warm);
        },
        onViolation: (what) => fail(`it said something ${what}`),
        onExit: ({ code, signal, reason }) => fail(reason ?? `it ended with ${signal ?? code}`),
      });
      this.#starting.add(process);
      process.start(this.#bundles, this.#confinement.addonPath, this.#options.memoryMb);
    });
  }

  #forget(warm: WarmProcess): void {
    const index = this.#warm.indexOf(warm);
    if (index >= 0) this.#warm.splice(index, 1);
    this.#refill();
  }

  #runtimeOf(ready: { node: string; v8: string }): RuntimeInfo {
    return {
      runner: "sandbox",
      engine: `node ${ready.node}`,
      v8: ready.v8,
      platform: `${process.platform}-${process.arch}`,
      flags: this.#confinement.nodeFlags.filter((flag) => !flag.includes("=")),
    };
  }
}

type PoolOptions = Required<Omit<SandboxPoolOptions, "core">> & { core: number | undefined };

interface WarmProcess {
  process: SandboxProcess;
  runtime: RuntimeInfo;
}

const pingTimeoutMs = 5_000;

function answers(process: SandboxProcess): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (alive: boolean): void => {
      clearTimeout(timer);
      resolve(alive);
    };
    const timer = setTimeout(() => void process.kill(), pingTimeoutMs);
    process.events = {
      onReport: (report) => settle(report.type === "done"),
      onViolation: () => settle(false),
      onExit: () => settle(false),
    };
    process.send({ type: "ping" });
  });
}
