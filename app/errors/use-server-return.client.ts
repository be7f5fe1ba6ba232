"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";

const waitMs = { first: 500, longest: 5_000 };

/** A page that was being streamed broke off on the way: the browser's own error, not one that the server reported. */
export function isConnectionLoss(error: Error & { digest?: string }): boolean {
  return (
    error instanceof TypeError &&
    error.digest === undefined &&
    /network|fetch|load failed/i.test(error.message)
  );
}

/** Asks the server, ever less often, whether it is back, and calls `onReturn` once when it is. */
export function useServerReturn(waiting: boolean, onReturn: () => void, delayMs = waitMs.first): void {
  const latest = useRef(onReturn);
  useEffect(() => {
    latest.current = onReturn;
  });
  useEffect(() => {
    if (!waiting) return;
    let timer: ReturnType<typeof setTimeout>;
    const gone = new AbortController();
    const ask = async (nextMs: number): Promise<void> => {
      const answer = await fetch("/api/health", { cache: "no-store", signal: gone.signal }).catch(() => null);
      if (gone.signal.aborted) return;
      if (answer?.ok) latest.current();
      else timer = setTimeout(() => void ask(Math.min(2 * nextMs, waitMs.longest)), nextMs);
    };
    timer = setTimeout(() => void ask(waitMs.first), delayMs);
    return () => {
      gone.abort();
      clearTimeout(timer);
    };
  }, [waiting, delayMs]);
}

/**
 * `router.refresh()` that asks first whether anybody answers: without a server, Next would leave the page, and what is being
 * done on it, for the browser's own error page.
 */
export function useRefreshWhenServed(): () => void {
  const router = useRouter();
  const [wanted, setWanted] = useState(false);
  useServerReturn(
    wanted,
    () => {
      setWanted(false);
      router.refresh();
    },
    0,
  );
  return useCallback(() => setWanted(true), []);
}
