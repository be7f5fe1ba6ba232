/**
 * Drafts and versions as they lie in the browser's storage. Checked by hand: they are read before the page can be used, and a
 * schema library would be a tenth of what the page loads until then.
 */
import { keptReasons, type KeptVersion, type LocalDraft } from "./draft.ts";

/** Null for anything that is no draft. */
export function parseDraft(text: string): LocalDraft | null {
  const value = parseJson(text);
  if (!isRecord(value)) return null;
  const { source, changedAt, revision, synced } = value;
  const whole =
    typeof source === "string" &&
    typeof changedAt === "number" &&
    typeof revision === "number" &&
    typeof synced === "boolean";
  return whole ? { source, changedAt, revision, synced } : null;
}

/** Those entries that are versions; none when the text is no list. */
export function parseVersions(text: string): KeptVersion[] {
  const value = parseJson(text);
  return Array.isArray(value) ? value.flatMap((entry: unknown) => asVersion(entry) ?? []) : [];
}

function asVersion(value: unknown): KeptVersion | null {
  if (!isRecord(value)) return null;
  const { source, at } = value;
  const because = keptReasons.find((reason) => reason === value.because);
  return typeof source === "string" && typeof at === "number" && because ? { source, at, because } : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
