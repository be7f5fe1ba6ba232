/** Drafts and kept versions in this browser's storage, one entry per exercise and account. */
import type { KeptVersion, LocalDraft } from "./draft.ts";
import { parseDraft, parseVersions } from "./stored-drafts.ts";

const versionsMax = 20;

export interface LocalDrafts {
  readonly draftKey: string;
  read(): LocalDraft | null;
  write(draft: LocalDraft): boolean;
  forget(): void;
  versions(): KeptVersion[];
  keep(version: KeptVersion): void;
}

/** `owner` parts the drafts of several people at one browser; null before anybody has an account. */
export function openLocalDrafts(slug: string, owner: string | null): LocalDrafts {
  const draftKey = `innerproduct:draft:${owner ?? "nobody"}:${slug}`;
  const versionsKey = `innerproduct:versions:${owner ?? "nobody"}:${slug}`;
  const versions = (): KeptVersion[] => parseVersions(read(versionsKey) ?? "");
  return {
    draftKey,
    read: () => parseDraft(read(draftKey) ?? ""),
    write: (draft) => writeJson(draftKey, draft),
    forget: () => forget(draftKey),
    versions,
    keep(version) {
      const others = versions().filter((other) => other.source !== version.source);
      writeJson(versionsKey, [version, ...others].slice(0, versionsMax));
    },
  };
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** False when the browser refuses: storage full, or switched off. */
function writeJson(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

function forget(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Storage that cannot be reached holds nothing either.
  }
}
