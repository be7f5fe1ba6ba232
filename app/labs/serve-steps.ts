import type { WorkerNews } from "./use-worker.client.ts";

/** The whole of a worker: takes a task, tells the share that is done after each step, and at the end the result. */
export function serveSteps<Task, Result>(work: (task: Task) => Generator<number, Result>): void {
  addEventListener("message", ({ data }: MessageEvent<Task>) => {
    const steps = work(data);
    let step = steps.next();
    for (; !step.done; step = steps.next()) tell<Result>({ kind: "progress", share: step.value });
    tell({ kind: "done", result: step.value });
  });
}

function tell<Result>(news: WorkerNews<Result>): void {
  postMessage(news);
}
