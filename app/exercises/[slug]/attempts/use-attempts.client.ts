"use client";

import { useCallback, useEffect, useState } from "react";
import { type AttemptRow, AttemptsReply, submissionsUrl } from "#app/api/submissions/wire.ts";

export type AttemptsState =
  | { kind: "loading" }
  | { kind: "failed" }
  | { kind: "loaded"; rows: AttemptRow[]; nextCursor: string | null };

const none: AttemptsState = { kind: "loaded", rows: [], nextCursor: null };

/** One's attempts, newest first. */
export function useAttempts(slug: string, signedIn: boolean) {
  const [state, setState] = useState<AttemptsState>({ kind: "loading" });

  const load = useCallback(
    async (cursor: string | null, signal?: AbortSignal) => {
      const page = await fetchPage(slug, cursor, signal);
      if (signal?.aborted) return;
      setState((now) => {
        if (!page) return { kind: "failed" };
        const before = cursor !== null && now.kind === "loaded" ? now.rows : [];
        return { kind: "loaded", rows: [...before, ...page.rows], nextCursor: page.nextCursor };
      });
    },
    [slug],
  );

  useEffect(() => {
    if (!signedIn) return;
    const abort = new AbortController();
    void load(null, abort.signal);
    return () => abort.abort();
  }, [load, signedIn]);

  return {
    state: signedIn ? state : none,
    retry: () => void load(null),
    more: (cursor: string) => void load(cursor),
  };
}

async function fetchPage(
  slug: string,
  cursor: string | null,
  signal?: AbortSignal,
): Promise<AttemptsReply | null> {
  const query = new URLSearchParams({ slug, ...(cursor !== null && { cursor }) });
  try {
    const response = await fetch(`${submissionsUrl}?${query}`, { signal: signal ?? null });
    return response.ok ? AttemptsReply.parse(await response.json()) : null;
  } catch {
    return null;
  }
}
