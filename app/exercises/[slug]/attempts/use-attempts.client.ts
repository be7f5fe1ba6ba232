"use client";

import { useCallback, useEffect, useState } from "react";
import { type AttemptRow, AttemptsReply, submissionsUrl } from "#app/api/submissions/wire.ts";

export type AttemptsState =
  | { kind: "loading" }
  | { kind: "failed" }
  | { kind: "loaded"; rows: AttemptRow[]; nextCursor: string | null };

/** One's attempts, newest first; read again whenever `stamp` changes. */
export function useAttempts(slug: string, signedIn: boolean, stamp: unknown) {
  const [state, setState] = useState<AttemptsState>({ kind: "loading" });

  const load = useCallback(
    async (cursor: string | null, signal?: AbortSignal) => {
      const query = new URLSearchParams({ slug, ...(cursor !== null && { cursor }) });
      try {
        const response = await fetch(`${submissionsUrl}?${query}`, { signal: signal ?? null });
        if (!response.ok) throw new Error(String(response.status));
        const reply = AttemptsReply.parse(await response.json());
        setState((now) => ({
          kind: "loaded",
          rows: cursor !== null && now.kind === "loaded" ? [...now.rows, ...reply.rows] : reply.rows,
          nextCursor: reply.nextCursor,
        }));
      } catch {
        if (!signal?.aborted) setState({ kind: "failed" });
      }
    },
    [slug],
  );

  useEffect(() => {
    if (!signedIn) {
      setState({ kind: "loaded", rows: [], nextCursor: null });
      return;
    }
    const abort = new AbortController();
    void load(null, abort.signal);
    return () => abort.abort();
    // `stamp` is no part of the question, only a reason to ask it again.
  }, [load, signedIn, stamp]);

  return { state, retry: () => void load(null), more: (cursor: string) => void load(cursor) };
}
