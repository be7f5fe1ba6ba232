"use client";

import { useEffect, useRef, useState } from "react";
import { type AttemptRow, AttemptsReply, submissionsUrl } from "#app/api/submissions/wire.ts";

export type AttemptsState =
  | { kind: "loading" }
  | { kind: "failed" }
  | { kind: "loaded"; rows: AttemptRow[]; nextCursor: string | null };

const none: AttemptsState = { kind: "loaded", rows: [], nextCursor: null };

/** One's attempts, newest first, at first as far as the one that is `wanted`. */
export function useAttempts(slug: string, signedIn: boolean, wanted: string | null) {
  const [state, setState] = useState<AttemptsState>({ kind: "loading" });
  const sought = useRef(wanted);

  const load = async (cursor: string | null) => {
    const page = await fetchPage(slug, cursor);
    setState((now) => withPage(now, cursor, page));
  };

  useEffect(() => {
    if (!signedIn) return;
    const abort = new AbortController();
    const start = async () => {
      const page = await fetchAsFarAs(slug, sought.current, abort.signal);
      if (!abort.signal.aborted) setState((now) => withPage(now, null, page));
    };
    void start();
    return () => abort.abort();
  }, [signedIn, slug]);

  return {
    state: signedIn ? state : none,
    retry: () => void load(null),
    more: (cursor: string) => void load(cursor),
  };
}

function withPage(now: AttemptsState, cursor: string | null, page: AttemptsReply | null): AttemptsState {
  if (!page) return { kind: "failed" };
  const before = cursor !== null && now.kind === "loaded" ? now.rows : [];
  return { kind: "loaded", rows: [...before, ...page.rows], nextCursor: page.nextCursor };
}

/** Ids are in order of time: an older one is on a later page. */
async function fetchAsFarAs(
  slug: string,
  wanted: string | null,
  signal: AbortSignal,
): Promise<AttemptsReply | null> {
  const rows: AttemptRow[] = [];
  let cursor: string | null = null;
  do {
    const page: AttemptsReply | null = await fetchPage(slug, cursor, signal);
    if (!page) return null;
    rows.push(...page.rows);
    cursor = page.nextCursor;
  } while (isBeyond(wanted, cursor));
  return { rows, nextCursor: cursor };
}

function isBeyond(id: string | null, cursor: string | null): boolean {
  return id !== null && cursor !== null && id < cursor;
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
