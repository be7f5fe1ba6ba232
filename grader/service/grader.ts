/**
 * The whole grading service, warm: compiler, pool of single-use sandboxes, judge, exercises. Knows no database and no queue: the
 * command line, the tests and the queue's worker call the very same `grade`.
 */
import { randomBytes } from "node:crypto";
import { createCompiler } from "../compile/index.ts";
import type { Compiler } from "../compile/result.ts";
import { functionsAmong, loadExercises } from "../exercise/load.ts";
import type { LoadedExercise } from "../exercise/load.ts";
import { createRng } from "../exercise/random.ts";
import type { Stage } from "../exercise/read-stages.ts";
import type { RankedOutcome } from "../judge/ranked/ranked-timing.ts";
import { judgeErrorVerdict } from "../judge/assemble.ts";
import { challengeErrorVerdict } from "../judge/challenge/assemble-challenge.ts";
import { judgeChallenge } from "../judge/challenge/judge-challenge.ts";
import { Examination } from "../judge/examination.ts";
import { judge } from "../judge/judge.ts";
import { parameterNamesOf } from "../judge/program.ts";
import type { StageEvent, Verdict } from "../judge/verdict.ts";
import { createSandboxPool } from "../sandbox/index.ts";
import type { SandboxPool } from "../sandbox/index.ts";
import { allowRoomyHeap } from "./roomy-heap.ts";
import { RankedLane, type Comparable, type RankRequest as LaneRequest } from "./ranked-lane.ts";
import { createTurnstile } from "./turnstile.ts";

export interface GraderOptions {
  /** Folders of exercise folders. */
  exerciseDirs: readonly string[];
  /** Loads these exercises only; a malformed neighbour is then no matter. */
  only?: readonly string[];
  /** Processes kept ready. More hide bursts better; each costs about 50 MB. Default: the pool's own. */
  poolSize?: number;
  /** Programs that run at once; others wait. Default: the pool's own. */
  concurrency?: number;
  /** Told of every judge-error, in words for the operator. */
  log?: (message: string) => void;
}

export interface GradeRequest {
  slug: string;
  source: string;
  /** 32 hexadecimal digits; secret and random when left out. */
  seed?: string;
  /** Of this exercise and seed, where other programs are asked the same. */
  examination?: Examination | undefined;
  /** Default true. */
  timing?: boolean;
  onStage?: (event: StageEvent) => void;
  /** Gives up before the next stage and rejects with the signal's reason. */
  signal?: AbortSignal;
}

export interface Grader {
  readonly exercises: ReadonlyMap<string, LoadedExercise>;
  /** Rejects only for an unknown slug, an aborted signal or a closed grader; a failure of ours is the verdict `judge-error`. */
  grade(request: GradeRequest): Promise<Verdict>;
  /** The ranked timing of a program that was accepted. Rejects when the fault is ours, the signal was given, or there is no such exercise. */
  rank(request: RankRequest): Promise<RankedOutcome>;
  /** The staged references of an exercise. */
  stagesOf(slug: string): Stage[];
  /** Of every exercise with a board: with which other speedups those measured here may be compared. */
  comparables(): Comparable[];
  close(): Promise<void>;
}

/** A turn of the event loop costs microseconds here: often enough that no program waits for a call to be sent. */
const breathe = { afterMs: 1, pause: () => new Promise<void>((resolve) => setImmediate(resolve)) };

/** @throws {ExerciseFaultsError} when a folder is malformed. */
export async function createGrader({
  exerciseDirs,
  only,
  poolSize,
  concurrency,
  log,
}: GraderOptions): Promise<Grader> {
  allowRoomyHeap();
  const loaded = await loadExercises(exerciseDirs, only);
  const exercises = new Map(loaded.map((exercise) => [exercise.slug, exercise]));
  const compiler = await createCompiler();
  const pool = await createSandboxPool({
    ...(poolSize === undefined ? {} : { size: poolSize }),
    ...(concurrency === undefined ? {} : { concurrency }),
  });
  return new WarmGrader(exercises, compiler, pool, log ?? (() => {}));
}

export interface RankRequest extends Omit<LaneRequest, "exercise"> {
  slug: string;
}

type FunctionExercise = Exclude<LoadedExercise, { kind: "break-it" }>;

function examinationOf({ spec, manifest }: FunctionExercise, seed: string): Examination {
  return new Examination(spec, parameterNamesOf(manifest), createRng(seed));
}

class WarmGrader implements Grader {
  readonly exercises: ReadonlyMap<string, LoadedExercise>;
  readonly #compiler: Compiler;
  readonly #pool: SandboxPool;
  readonly #log: (message: string) => void;
  /** Two programs that are timed at once would each measure the other. */
  readonly #timing = createTurnstile();
  readonly #ranked: RankedLane;
  #closed = false;

  constructor(
    exercises: ReadonlyMap<string, LoadedExercise>,
    compiler: Compiler,
    pool: SandboxPool,
    log: (message: string) => void,
  ) {
    this.exercises = exercises;
    this.#compiler = compiler;
    this.#ranked = new RankedLane(compiler);
    this.#pool = pool;
    this.#log = log;
  }

  async grade({
    slug,
    source,
    seed = randomBytes(16).toString("hex"),
    examination,
    timing = true,
    onStage,
    signal,
  }: GradeRequest): Promise<Verdict> {
    const exercise = this.#find(slug);
    signal?.throwIfAborted();
    const startedAt = performance.now();
    const request = { exercise, seed, compileMs: 0 };
    const asked = exercise.kind === "break-it" ? undefined : (examination ?? examinationOf(exercise, seed));
    let isOver = false;
    // Should it throw, the judge meets the same error and tells of it.
    asked?.makeAhead(breathe.pause, () => isOver).catch(() => {});
    let verdict: Verdict;
    try {
      onStage?.({ stage: "compiling" });
      const compiled = await this.#compiler.compile({ source, exportName: exercise.manifest.signature.name });
      signal?.throwIfAborted();
      const compileMs = performance.now() - startedAt;
      const common = { ...request, compiled, compileMs, openRunner: this.#pool.open, onStage };
      verdict =
        exercise.kind === "break-it"
          ? await judgeChallenge({ ...common, challenge: exercise.challenge })
          : await judge({
              ...common,
              spec: exercise.spec,
              examination: asked,
              timing,
              timeAlone: this.#timing,
              breathe,
            });
    } catch (error) {
      signal?.throwIfAborted();
      verdict =
        exercise.kind === "break-it"
          ? challengeErrorVerdict({ ...request, challenge: exercise.challenge }, error)
          : judgeErrorVerdict({ ...request, spec: exercise.spec }, error);
      onStage?.({ stage: "finished", verdict: verdict.verdict });
    } finally {
      isOver = true;
    }
    if (verdict.judgeError !== null) this.#log(`judge-error on ${slug}, seed ${seed}: ${verdict.judgeError}`);
    return verdict;
  }

  async rank({ slug, ...request }: RankRequest): Promise<RankedOutcome> {
    const exercise = this.#find(slug);
    if (exercise.kind === "break-it") throw new RangeError(`Nothing is timed in ${JSON.stringify(slug)}.`);
    return this.#ranked.rank({ exercise, ...request });
  }

  stagesOf(slug: string): Stage[] {
    return this.exercises.get(slug)?.stages ?? [];
  }

  comparables(): Comparable[] {
    return functionsAmong([...this.exercises.values()])
      .filter(({ manifest }) => manifest.board)
      .map((exercise) => this.#ranked.comparableWith(exercise));
  }

  #find(slug: string): LoadedExercise {
    if (this.#closed) throw new Error("The grader is closed.");
    const exercise = this.exercises.get(slug);
    if (!exercise) throw new RangeError(`There is no exercise ${JSON.stringify(slug)}.`);
    return exercise;
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await Promise.all([this.#ranked.close(), this.#compiler.close(), this.#pool.close()]);
  }
}
