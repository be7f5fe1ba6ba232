import type { Runner } from "./runner.ts";

/** A runner in a place where time can be measured fairly. */
export type TimingRunner = Runner & Required<Pick<Runner, "time">>;

export function canTime(runner: Runner): runner is TimingRunner {
  return runner.time !== undefined;
}
