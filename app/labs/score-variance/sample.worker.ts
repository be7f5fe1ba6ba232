import { serveSteps } from "../serve-steps.ts";
import { sampleScores } from "./sample-scores.ts";

serveSteps(sampleScores);
