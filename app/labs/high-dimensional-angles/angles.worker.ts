import { serveTask } from "../serve-task.ts";
import { type AngleTask, sampleAngles } from "./angles.ts";

serveTask<AngleTask, Float64Array>(sampleAngles);
