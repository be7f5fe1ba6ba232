/**
 * Parts of the page that nobody sees before doing something, fetched when it is at rest or when they are wanted, whichever comes
 * first. A third of the page's own code: what stands here need not be there before the first Run.
 */
import { lazy } from "react";

/** How the page talks to the server about submissions. */
export const loadConversation = () => import("./judging/conversation.client.ts");

const loadAttempts = () => import("./attempts/attempts.client.tsx");
const loadVersions = () => import("./versions/versions-dialog.client.tsx");
const loadVerdict = () => import("./results/verdict-detail.tsx");
const loadRanked = () => import("./results/ranked-note.client.tsx");

export const Attempts = lazy(async () => ({ default: (await loadAttempts()).Attempts }));
export const VersionsDialog = lazy(async () => ({ default: (await loadVersions()).VersionsDialog }));
export const RankedNote = lazy(async () => ({ default: (await loadRanked()).RankedNote }));
export const VerdictDetail = lazy(async () => ({ default: (await loadVerdict()).VerdictDetail }));

/** So that none of them is waited for, nor missing when the server has gone. */
export function fetchLaterParts(): void {
  for (const load of [loadVerdict, loadRanked, loadConversation, loadAttempts, loadVersions])
    load().catch(() => {});
}
