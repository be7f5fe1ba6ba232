import { serveSteps } from "../serve-steps.ts";
import { measureScorers } from "./measure-scorers.ts";

serveSteps(measureScorers);
