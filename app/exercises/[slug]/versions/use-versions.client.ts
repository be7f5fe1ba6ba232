"use client";

import { useEffect, useState } from "react";
import { draftUrl } from "#app/api/drafts/address.ts";
import { DraftReply } from "#app/api/drafts/wire.ts";
import type { KeptBecause } from "../draft/draft.ts";
import type { DraftStore } from "../draft/draft-store.client.ts";

export interface Version {
  source: string;
  /** ms since 1970 */
  at: number;
  /** Null for a text that was saved in the course of writing. */
  because: KeptBecause | null;
}

/** What this exercise's text was before, here and on the server, newest first and each text once. */
export function useVersions(
  store: DraftStore,
  slug: string,
  signedIn: boolean,
  open: boolean,
): Version[] | null {
  const [versions, setVersions] = useState<Version[] | null>(null);
  useEffect(() => {
    if (!open) return;
    const abort = new AbortController();
    const here: Version[] = store.keptVersions();
    const show = async () => {
      const there = await fromServer(slug, signedIn, abort.signal);
      if (!abort.signal.aborted) setVersions(merge([...here, ...there], store.snapshot().source));
    };
    void show();
    return () => {
      abort.abort();
      setVersions(null);
    };
  }, [open, signedIn, slug, store]);
  return versions;
}

/** Nothing when it cannot be asked: the versions kept here are still shown. */
async function fromServer(slug: string, signedIn: boolean, signal: AbortSignal): Promise<Version[]> {
  if (!signedIn) return [];
  try {
    const response = await fetch(draftUrl(slug), { signal, cache: "no-store" });
    const { versions } = DraftReply.parse(await response.json());
    return versions.map(({ source, savedAt }) => ({ source, at: Date.parse(savedAt), because: null }));
  } catch {
    return [];
  }
}

function merge(versions: Version[], current: string): Version[] {
  const seen = new Set([current]);
  return versions
    .sort((a, b) => b.at - a.at)
    .filter(({ source }) => {
      const isNew = !seen.has(source);
      seen.add(source);
      return isNew;
    });
}
