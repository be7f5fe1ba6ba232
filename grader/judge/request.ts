import type { CompileResult } from "../compile/result.ts";
import type { Breathe } from "./call-runner.ts";
import type { Examination } from "./examination.ts";
import type { ExerciseManifest } from "../exercise/exercise.ts";
import type { ExerciseSpec } from "../exercise/spec.ts";
import type { OpenRunner } from "./runner.ts";
import type { StageEvent } from "./verdict.ts";

/** What the judge is given: one compiled submission and everything it may use. */
export interface JudgeRequest {
  exercise: { slug: string; manifest: ExerciseManifest };
  spec: ExerciseSpec;
  compiled: CompileResult;
  /** How long that took, for the record. */
  compileMs: number;
  /** 32 hexadecimal digits; decides every case. */
  seed: string;
  /** Of this spec and seed, where other programs are asked the same. */
  examination?: Examination | undefined;
  openRunner: OpenRunner;
  /** Whether to time what is correct and stable. */
  timing: boolean;
  /** Runs the timing when nothing else is timed beside it. Default: at once. */
  timeAlone?: <T>(task: () => Promise<T>) => Promise<T>;
  /** How long the judge may compute without a pause in which the runner hears its program. Default: 20 ms, and a timer's turn. */
  breathe?: Breathe;
  onStage?: ((event: StageEvent) => void) | undefined;
  /** Milliseconds from any start. */
  clock?: () => number;
}
