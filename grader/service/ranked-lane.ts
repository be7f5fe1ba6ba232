/** Ranked timings of one machine: one at a time, each in fresh processes on a core of their own, beside whatever else is graded. */
import { cpus } from "node:os";
import type { Compiler } from "../compile/result.ts";
import type { LoadedFunction } from "../exercise/load.ts";
import { judge } from "../judge/judge.ts";
import { rank } from "../judge/ranked/rank.ts";
import type { RankedOutcome } from "../judge/ranked/ranked-timing.ts";
import type { Verdict } from "../judge/verdict.ts";
import {
  createSandboxPool,
  digestReference,
  oneCore,
  timingCore,
  type SandboxPool,
} from "../sandbox/index.ts";
import { createTurnstile } from "./turnstile.ts";

export interface RankRequest {
  exercise: LoadedFunction;
  source: string;
  /** 32 hexadecimal digits. */
  seed: string;
  onProcess?(done: number, of: number): void;
  signal?: AbortSignal;
}

/** Speedups with the same of these may be compared. */
export interface Comparable {
  exerciseId: string;
  exerciseVersion: number;
  /** Digest of the reference kernel. */
  reference: string;
  nodeMajor: number;
  machineClass: string;
}

export class RankedLane {
  readonly #compiler: Compiler;
  readonly #alone = createTurnstile();
  readonly #digests = new Map<string, string>();
  #pool: Promise<SandboxPool> | null = null;

  constructor(compiler: Compiler) {
    this.#compiler = compiler;
  }

  /** Rejects when the fault is ours, or the signal was given. */
  rank(request: RankRequest): Promise<RankedOutcome> {
    return this.#alone(() => this.#rank(request));
  }

  /** What speedups measured here depend on: one that differs begins a new epoch of the board. */
  comparableWith({ manifest, spec }: LoadedFunction): Comparable {
    return {
      exerciseId: manifest.uuid,
      exerciseVersion: manifest.version,
      reference: this.#digest(spec.performance.reference),
      nodeMajor: Number.parseInt(process.versions.node, 10),
      machineClass: machineClass(),
    };
  }

  async close(): Promise<void> {
    const pool = await this.#pool?.catch(() => null);
    await pool?.close();
  }

  async #rank({ exercise, source, seed, onProcess, signal }: RankRequest): Promise<RankedOutcome> {
    signal?.throwIfAborted();
    const { slug, manifest, spec } = exercise;
    const compiled = await this.#compiler.compile({ source, exportName: manifest.signature.name });
    const pool = await this.#open();
    const common = { exercise: { slug, manifest }, spec, seed, openRunner: pool.open };
    // It was accepted, but perhaps by an earlier version of the exercise: on new cases it must be right again.
    const verdict = await judge({ ...common, compiled, compileMs: 0, timing: false });
    if (verdict.verdict !== "accepted") return refused(verdict);
    if (compiled.kind !== "compiled") throw new Error("A program was accepted that does not compile.");
    return rank({
      ...common,
      compiled,
      machine: machineOf(pool, this.#digest(spec.performance.reference)),
      ...(onProcess === undefined ? {} : { onProcess }),
      ...(signal === undefined ? {} : { signal }),
    });
  }

  /** Started when the first ranked timing is asked for: not every grader times. */
  #open(): Promise<SandboxPool> {
    const core = timingCore();
    this.#pool ??= createSandboxPool({ size: 1, concurrency: 1, ...(core === undefined ? {} : { core }) });
    return this.#pool;
  }

  #digest(reference: string): string {
    const digest = this.#digests.get(reference) ?? digestReference(reference);
    this.#digests.set(reference, digest);
    return digest;
  }
}

function machineOf(pool: SandboxPool, reference: string) {
  const core = pool.layers.includes(oneCore) ? (timingCore() ?? null) : null;
  return { cpu: cpuModel(), machineClass: machineClass(), core, reference };
}

function cpuModel(): string {
  return cpus()[0]?.model.trim() || "unknown";
}

function machineClass(): string {
  return `${process.platform}-${process.arch} ${cpuModel()}`;
}

function refused({ verdict, judgeError, failure, limit }: Verdict): RankedOutcome {
  if (verdict === "judge-error") throw new Error(judgeError ?? "judge-error");
  if (verdict === "accepted" || verdict === "too-slow")
    throw new Error(`An examination without timing ended with ${verdict}.`);
  const detail = failure ? `${failure.group}: ${failure.case}` : (limit?.name ?? verdict);
  return { kind: "failed", reason: verdict, size: null, detail };
}
