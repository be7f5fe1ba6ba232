"use client";

import { useEffect, useRef } from "react";

const firstWaitMs = 500;
const longestWaitMs = 5_000;

/** A page that was being streamed broke off on the way: the browser's own error, not one that the server reported. */
export function isConnectionLoss(error: Error & { digest?: string }): boolean {
  return (
    error instanceof TypeError &&
    error.digest === undefined &&
    /network|fetch|load failed/i.test(error.message)
  );
}

/** Asks the server, ever less often, whether it is back, and calls `onReturn` once when it is. */
export function useServerReturn(waiting: boolean, onReturn: () => void): void {
  const latest = useRef(onReturn);
  useEffect(() => {
    latest.current = onReturn;
  });
  useEffect(() => {
    if (!waiting) return;
    let timer: ReturnType<typeof setTimeout>;
    const gone = new AbortController();
    const ask = async (waitMs: number): Promise<void> => {
      const answer = await fetch("/api/health", { cache: "no-store", signal: gone.signal }).catch(() => null);
      if (gone.signal.aborted) return;
      if (answer?.ok) latest.current();
      else timer = setTimeout(() => void ask(Math.min(2 * waitMs, longestWaitMs)), waitMs);
    };
    timer = setTimeout(() => void ask(firstWaitMs), firstWaitMs);
    return () => {
      gone.abort();
      clearTimeout(timer);
    };
  }, [waiting]);
}
