import type { Compiled } from "../program.ts";
import type { JudgeRequest } from "../request.ts";
import type { TimingEnvironment } from "./ranked-timing.ts";

export interface RankRequest extends Pick<JudgeRequest, "exercise" | "spec" | "seed" | "openRunner"> {
  compiled: Compiled;
  machine: Pick<TimingEnvironment, "cpu" | "machineClass" | "core" | "reference">;
  /** After each process. */
  onProcess?(done: number, of: number): void;
  /** Milliseconds from any start. */
  clock?: () => number;
  /** Gives up before the next process and rejects with the signal's reason. */
  signal?: AbortSignal;
}
