import { serveTask } from "../serve-task.ts";
import { type ScoreSample, sampleScores, type ScoreSampling } from "./sample-scores.ts";

serveTask<ScoreSampling, ScoreSample>(sampleScores);
