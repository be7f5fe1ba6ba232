/** Answers the slug of a function exercise with what can be said of its spec. */
import { parentPort, workerData } from "node:worker_threads";
import { functionsAmong, loadExercises } from "../../exercise/load.ts";
import { examineSpec } from "./examine-spec.ts";

const exerciseDirs = workerData as readonly string[];

parentPort!.on("message", (slug: string) => void answer(slug));

/** A rejection ends the thread, and whoever asked hears of it. */
async function answer(slug: string): Promise<void> {
  const [exercise] = functionsAmong(await loadExercises(exerciseDirs, [slug]));
  parentPort!.postMessage(await examineSpec(exercise!));
}
