import type { WorkerNews } from "./use-worker.client.ts";

/** The inside of a lab's worker: takes the one task, says how far it is, and answers. A fault of `run` ends as the worker's error. */
export function serveTask<Task, Result>(
  run: (task: Task, progress: (share: number) => void) => Result | Promise<Result>,
): void {
  const say = (news: WorkerNews<Result>): void => self.postMessage(news);
  let said = 0;
  const progress = (share: number): void => {
    if (share < said + 0.01) return;
    said = share;
    say({ kind: "progress", share });
  };
  self.addEventListener("message", async ({ data }: MessageEvent<Task>) => {
    say({ kind: "done", result: await run(data, progress) });
  });
}
