import { serveTask } from "../serve-task.ts";
import { type Retrieval, type RetrievalTask, retrieve } from "./retrieve.ts";

serveTask<RetrievalTask, Retrieval>((task, progress) => retrieve(task, progress));
