"use client";

import { useEffect } from "react";
import { type WorkerState, useWorker } from "./use-worker.client.ts";

/** Longer than between two moves of a slider, shorter than patience. */
const settleMs = 120;

/**
 * A worker's result, computed anew whenever the task changes and has come to rest. `task` stays the same object from drawing to
 * drawing while nothing changes (`useMemo`); so does `create`, see `useWorker`.
 */
export function useRecomputed<Task, Result>(create: () => Worker, task: Task): WorkerState<Task, Result> {
  const worker = useWorker<Task, Result>(create);
  const { start } = worker;
  useEffect(() => {
    const timer = setTimeout(() => start(task), settleMs);
    return () => clearTimeout(timer);
  }, [start, task]);
  return worker;
}
