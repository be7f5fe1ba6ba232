/**
 * The one text of an exercise in this tab. Every change is written to the browser's storage at once and to the server when
 * typing pauses; a text that gives way to another is kept as a version.
 */
import {
  chooseOpening,
  type KeptBecause,
  type KeptVersion,
  type LocalDraft,
  type ServerDraft,
} from "./draft.ts";
import { type LocalDrafts, openLocalDrafts } from "./local-drafts.client.ts";
import { saveToServer } from "./save-to-server.client.ts";
import { parseDraft } from "./stored-drafts.ts";

export type SaveState = "untouched" | "saving" | "saved" | "saved-here" | "unsaved";

export interface DraftSnapshot {
  source: string;
  state: SaveState;
  /** When server or browser last took it; ms since 1970. */
  savedAt: number | null;
}

/** Something happened to the text that its writer should hear of. */
export type DraftNotice = { kind: "replaced"; because: "other-tab" | "other-device" };

export interface DraftStoreOptions {
  slug: string;
  /** Null when nobody is signed in: then the draft lives in this browser alone. */
  owner: string | null;
  starter: string;
  server: ServerDraft | null;
}

const pauseMs = 1_200;
const retryMs = 8_000;

export class DraftStore {
  readonly starter: string;
  readonly #slug: string;
  #owner: string | null;
  readonly #server: ServerDraft | null;
  #local: LocalDrafts | null = null;
  #draft: LocalDraft;
  #snapshot: DraftSnapshot;
  #listeners = new Set<() => void>();
  #noticed = new Set<(notice: DraftNotice) => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving = false;
  /** The next save replaces a text at a stroke: the server is to keep that one. */
  #keepPrevious = false;

  constructor({ slug, owner, starter, server }: DraftStoreOptions) {
    this.starter = starter;
    this.#slug = slug;
    this.#owner = owner;
    this.#server = server;
    this.#draft = chooseOpening(null, server, starter).draft;
    this.#snapshot = this.#describe();
  }

  /** Takes up what this browser remembers. Once, in the browser, after the page is there. */
  open(): () => void {
    const early = this.#local === null && !this.#draft.synced ? this.#draft.source : null;
    this.#local = openLocalDrafts(this.#slug, this.#owner);
    const remembered = this.#local.read() ?? this.#takeFromNobody();
    const { draft, kept } = chooseOpening(remembered, this.#server, this.starter);
    if (kept !== null) this.#keep(kept, "other-device");
    this.#set(draft);
    if (!draft.synced) this.#saveSoon(0);
    if (early !== null) this.#goOnWith(early);
    window.addEventListener("storage", this.#onStorage);
    window.addEventListener("online", this.#onOnline);
    return () => {
      window.removeEventListener("storage", this.#onStorage);
      window.removeEventListener("online", this.#onOnline);
      if (!this.#draft.synced) void this.#save();
      clearTimeout(this.#timer);
    };
  }

  /** Somebody signed in, or went on as a guest, while the page was open: the draft is theirs from now on. */
  adopt(owner: string | null): void {
    if (owner === this.#owner || owner === null) return;
    this.#owner = owner;
    this.#local?.forget();
    this.#local = openLocalDrafts(this.#slug, owner);
    if (this.#draft.changedAt === 0) return;
    this.#set({ ...this.#draft, synced: false });
    this.#local.write(this.#draft);
    this.#saveSoon(0);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): DraftSnapshot => this.#snapshot;

  onNotice(listener: (notice: DraftNotice) => void): () => void {
    this.#noticed.add(listener);
    return () => this.#noticed.delete(listener);
  }

  type(source: string): void {
    if (source === this.#draft.source) return;
    this.#set({ ...this.#draft, source, changedAt: Date.now(), synced: false });
    this.#local?.write(this.#draft);
    this.#saveSoon(pauseMs);
  }

  /** Puts another text in the editor's place and keeps the one that was there; returns it for an Undo. */
  replace(source: string, because: "reset" | "restored"): string {
    const previous = this.#draft.source;
    if (previous !== source) {
      this.#keep(previous, because);
      this.#keepPrevious = true;
      this.type(source);
    }
    return previous;
  }

  keptVersions(): KeptVersion[] {
    return this.#local?.versions() ?? [];
  }

  /** What was typed into the page before it came alive: into the draft, or into an older text, which it does not replace. */
  #goOnWith(early: string): void {
    const shown = chooseOpening(null, this.#server, this.starter).draft.source;
    if (this.#draft.source === shown) this.type(early);
    else this.#local?.keep({ source: early, at: Date.now(), because: "early" });
  }

  /** What was typed here before anybody signed in, on its way to whoever did. */
  #takeFromNobody(): LocalDraft | null {
    if (this.#owner === null) return null;
    const nobodys = openLocalDrafts(this.#slug, null);
    const draft = nobodys.read();
    nobodys.forget();
    return draft && { ...draft, synced: false, revision: 0 };
  }

  #keep(source: string, because: KeptBecause): void {
    if (source === this.starter || source.trim() === "") return;
    this.#local?.keep({ source, at: Date.now(), because });
    if (because === "other-tab" || because === "other-device") {
      for (const listener of this.#noticed) listener({ kind: "replaced", because });
    }
  }

  #saveSoon(afterMs: number): void {
    clearTimeout(this.#timer);
    if (this.#owner !== null) this.#timer = setTimeout(() => void this.#save(), afterMs);
  }

  async #save(): Promise<void> {
    if (this.#owner === null || this.#saving) return;
    const sent = this.#draft;
    this.#saving = true;
    this.#publish();
    const reply = await saveToServer(this.#slug, {
      source: sent.source,
      baseRevision: sent.revision,
      keepPrevious: this.#keepPrevious,
    });
    this.#saving = false;
    if (reply.kind === "saved") {
      this.#keepPrevious = false;
      const unchanged = this.#draft.source === sent.source;
      this.#set({ ...this.#draft, revision: reply.revision, synced: unchanged });
      this.#local?.write(this.#draft);
      if (reply.replacedOther)
        for (const listener of this.#noticed) listener({ kind: "replaced", because: "other-device" });
      if (!unchanged) this.#saveSoon(pauseMs);
    } else {
      this.#publish();
      if (reply.kind === "again") this.#saveSoon(reply.afterMs ?? retryMs);
    }
  }

  readonly #onOnline = (): void => {
    if (!this.#draft.synced) this.#saveSoon(0);
  };

  /** Another tab wrote this exercise: it is newer, so it wins; what stood here is kept. */
  readonly #onStorage = (event: StorageEvent): void => {
    if (event.key !== this.#local?.draftKey || event.newValue === null) return;
    const other = parseDraft(event.newValue);
    if (!other || other.changedAt < this.#draft.changedAt) return;
    if (other.source !== this.#draft.source && !this.#draft.synced)
      this.#keep(this.#draft.source, "other-tab");
    clearTimeout(this.#timer);
    // The other tab saves it.
    this.#set({ ...other, synced: true });
  };

  #set(draft: LocalDraft): void {
    this.#draft = draft;
    this.#publish();
  }

  #publish(): void {
    this.#snapshot = this.#describe();
    for (const listener of this.#listeners) listener();
  }

  #describe(): DraftSnapshot {
    const { source, changedAt, synced } = this.#draft;
    if (changedAt === 0) return { source, state: "untouched", savedAt: null };
    const state = this.#saving
      ? "saving"
      : synced
        ? "saved"
        : this.#owner === null
          ? "saved-here"
          : "unsaved";
    return { source, state, savedAt: changedAt };
  }
}
