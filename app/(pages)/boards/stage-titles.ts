import type { Locale, PublicStage } from "#grader/exercise/exercise.ts";

/** The title of a stage, or its id when the exercise no longer declares it. */
export function stageTitle(stages: readonly PublicStage[], stageId: string, locale: Locale): string {
  return stages.find((stage) => stage.id === stageId)?.title[locale] ?? stageId;
}
