import type { CompileResult } from "../compile/result.ts";
import type { ExerciseManifest } from "../exercise/exercise.ts";
import type { ExerciseSpec } from "../exercise/spec.ts";
import type { ExaminationPlan } from "./plan.ts";
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
  /** Where the caller has begun to work it out, from the same spec and seed. */
  plan?: ExaminationPlan;
  openRunner: OpenRunner;
  /** Whether to time what is correct and stable. */
  timing: boolean;
  /** Runs the timing when nothing else is timed beside it. Default: at once. */
  timeAlone?: <T>(task: () => Promise<T>) => Promise<T>;
  onStage?: ((event: StageEvent) => void) | undefined;
  /** Milliseconds from any start. */
  clock?: () => number;
}
