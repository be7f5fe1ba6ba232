import { join } from "node:path";
import type { PublicStage } from "./exercise.ts";
import type { ExerciseFolder } from "./folder.ts";

/** A stage with its program, for the grader alone. */
export interface Stage extends PublicStage {
  source: string;
}

/** The programs of the stages that `exercise.json` declares, in its order; a fault for each that is not declared, or not there. */
export async function readStages(folder: ExerciseFolder, declared: readonly PublicStage[]): Promise<Stage[]> {
  const stages: Stage[] = [];
  for (const stage of declared) {
    const source = await folder.text(stageFile(stage), `the program of the stage “${stage.title.en}”`);
    if (source !== null) stages.push({ ...stage, source });
  }
  const files = new Set(declared.map(stageFile));
  for (const name of (await folder.list("stages")) ?? []) {
    const file = join("stages", name);
    if (!files.has(file))
      folder.fault(file, "is not declared; name it in the `stages` of exercise.json, or remove it");
  }
  return stages;
}

/** `stages/loop-order.ts` */
export function stageFile({ id }: PublicStage): string {
  return join("stages", `${id}.ts`);
}
