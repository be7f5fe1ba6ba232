"use client";

import { useCallback, useEffect, useRef, useState } from "react";

/** What a worker of a lab says. `done` is its last word. */
export type WorkerNews<Result> =
  | { readonly kind: "progress"; readonly share: number }
  | { readonly kind: "done"; readonly result: Result };

export type Computation<Result> =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly share: number }
  | { readonly kind: "done"; readonly result: Result }
  | { readonly kind: "failed"; readonly message: string };

export interface WorkerState<Task, Result> {
  readonly state: Computation<Result>;
  /** The last result, while a newer one is being computed too. */
  readonly latest: Result | null;
  /** Starts the task in a fresh worker; one that still runs is ended. */
  start(task: Task): void;
  /** Ends the worker; nothing of it is kept. */
  cancel(): void;
}

/**
 * A long computation beside the page. `create` makes the worker, with the address written out so that the bundler finds it, and stays
 * the same function from drawing to drawing:
 *
 *     const create = () => new Worker(new URL("./measure.worker.ts", import.meta.url), { type: "module" });
 */
export function useWorker<Task, Result>(create: () => Worker): WorkerState<Task, Result> {
  const [state, setState] = useState<Computation<Result>>({ kind: "idle" });
  const [latest, setLatest] = useState<Result | null>(null);
  const running = useRef<Worker | null>(null);

  const end = useCallback(() => {
    running.current?.terminate();
    running.current = null;
  }, []);
  useEffect(() => end, [end]);

  const start = useCallback(
    (task: Task) => {
      end();
      setState({ kind: "running", share: 0 });
      const worker = create();
      running.current = worker;
      worker.addEventListener("message", ({ data }: MessageEvent<WorkerNews<Result>>) => {
        if (running.current !== worker) return;
        if (data.kind === "progress") return setState({ kind: "running", share: data.share });
        setState({ kind: "done", result: data.result });
        setLatest(data.result);
        end();
      });
      worker.addEventListener("error", (event) => {
        if (running.current !== worker) return;
        setState({ kind: "failed", message: event.message });
        end();
      });
      worker.postMessage(task);
    },
    [create, end],
  );
  const cancel = useCallback(() => {
    end();
    setState({ kind: "idle" });
  }, [end]);
  return { state, latest, start, cancel };
}
