"use client";

import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import {
  type DraftNotice,
  type DraftSnapshot,
  DraftStore,
  type DraftStoreOptions,
} from "./draft-store.client.ts";

/** The exercise's text in this tab. Whoever shows it subscribes by itself: a letter that is typed draws nothing else anew. */
export function useDraft(options: DraftStoreOptions, onNotice: (notice: DraftNotice) => void): DraftStore {
  const [store] = useState(() => new DraftStore(options));
  useEffect(() => store.onNotice(onNotice), [store, onNotice]);
  useEffect(() => store.open(), [store]);
  useEffect(() => store.adopt(options.owner), [store, options.owner]);
  return store;
}

export function useDraftSnapshot(store: DraftStore): DraftSnapshot {
  return useSyncExternalStore(store.subscribe, store.snapshot, store.snapshot);
}

/** Whether the text is another than this one; never when there is none to compare with. */
export function useDraftDiffers(store: DraftStore, from: string | null): boolean {
  const differs = useCallback(() => from !== null && store.snapshot().source !== from, [store, from]);
  return useSyncExternalStore(store.subscribe, differs, differs);
}
