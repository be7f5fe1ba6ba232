import type { Locale } from "#grader/exercise/exercise.ts";
import type { BaselineRow } from "#lib/leaderboard/view.ts";
import { stageTitle, type Staged } from "../stage-titles.ts";
import type { NamedBaseline } from "./table-rows.ts";

/** Staged references as rows of a board, by the titles that their exercise gives them. */
export function nameBaselines(
  baselines: readonly BaselineRow[],
  staged: Staged,
  locale: Locale,
): NamedBaseline[] {
  return baselines.map(({ stageId, sizes, ...measured }) => ({
    ...measured,
    title: stageTitle(staged, stageId, locale),
    sizes: sizes.map((size) => size.speedup),
  }));
}
