import type { BaselineRow } from "#lib/leaderboard/view.ts";

/** The fastest stage that an answer beats, and the slowest that beats it: between them it stands. */
export function nextStage(
  { speedup }: { speedup: number },
  baselines: readonly BaselineRow[],
): { beaten: BaselineRow | null; next: BaselineRow | null } {
  const bySpeed = [...baselines].sort((a, b) => a.speedup - b.speedup);
  return {
    beaten: bySpeed.findLast((stage) => stage.speedup <= speedup) ?? null,
    next: bySpeed.find((stage) => stage.speedup > speedup) ?? null,
  };
}
