import type { Locale, PublicExercise } from "#grader/exercise/exercise.ts";

interface Localised {
  en: string;
  "zh-CN": string;
}

/** A staged reference of an exercise, as far as the web may know it. */
export interface Stage {
  id: string;
  title: Localised;
  /** What the next stage does differently. */
  hint?: Localised;
}

export type Staged = PublicExercise & { stages?: readonly Stage[] };

/** The title of a stage, or its id when the exercise no longer declares it. */
export function stageTitle({ stages = [] }: Staged, stageId: string, locale: Locale): string {
  return stages.find((stage) => stage.id === stageId)?.title[locale] ?? stageId;
}
