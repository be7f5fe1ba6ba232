import type { Locale, PublicStage } from "#grader/exercise/exercise.ts";
import type { BaselineRow } from "#lib/leaderboard/view.ts";
import { stageTitle } from "../stage-titles.ts";
import type { NamedBaseline } from "./table-rows.ts";

/** Staged references as rows of a board, by the titles that their exercise gives them. */
export function nameBaselines(
  baselines: readonly BaselineRow[],
  stages: readonly PublicStage[],
  locale: Locale,
): NamedBaseline[] {
  return baselines.map(({ stageId, sizes, ...measured }) => ({
    ...measured,
    title: stageTitle(stages, stageId, locale),
    sizes: sizes.map((size) => size.speedup),
  }));
}
