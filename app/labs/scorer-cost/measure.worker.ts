import { serveTask } from "../serve-task.ts";
import { measureScorers, type ScorerCosts, type ScorerSizes } from "./measure-scorers.ts";

serveTask<ScorerSizes, ScorerCosts>((sizes, progress) => measureScorers(sizes, progress));
