/** A draft on this device: what was typed, and what the server knows of it. */
export interface LocalDraft {
  source: string;
  /** When it was last changed here; ms since 1970. */
  changedAt: number;
  /** The server's revision that this text was made from; 0 before the first. */
  revision: number;
  /** The server has this very text. */
  synced: boolean;
}

/** The draft as the server has it. */
export interface ServerDraft {
  source: string;
  revision: number;
  savedAt: string;
}

export const keptReasons = ["reset", "restored", "other-tab", "other-device", "early"] as const;
export type KeptBecause = (typeof keptReasons)[number];

/** A text that was in the editor and is no longer; never thrown away by a reset or by another tab. */
export interface KeptVersion {
  source: string;
  at: number;
  because: KeptBecause;
}

/** What to show when a page is opened, and what to keep because it is not shown. */
export interface Opening {
  draft: LocalDraft;
  /** This device's text, when the server's is newer. */
  kept: string | null;
}

/** Newer wins; whatever loses is kept. */
export function chooseOpening(
  local: LocalDraft | null,
  server: ServerDraft | null,
  starter: string,
): Opening {
  // Nothing was written yet, so there is nothing to save either.
  const untouched: LocalDraft = { source: starter, changedAt: 0, revision: 0, synced: true };
  if (!server) return { draft: local ?? untouched, kept: null };
  const fromServer: LocalDraft = {
    source: server.source,
    changedAt: Date.parse(server.savedAt),
    revision: server.revision,
    synced: true,
  };
  if (!local || local.source === server.source) return { draft: fromServer, kept: null };
  if (local.synced) return { draft: fromServer, kept: null };
  if (local.changedAt > fromServer.changedAt) return { draft: local, kept: null };
  return { draft: fromServer, kept: local.source };
}
