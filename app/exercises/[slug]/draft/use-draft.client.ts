"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import {
  type DraftNotice,
  type DraftSnapshot,
  DraftStore,
  type DraftStoreOptions,
} from "./draft-store.client.ts";

/** The exercise's text in this tab. */
export function useDraft(
  options: DraftStoreOptions,
  onNotice: (notice: DraftNotice) => void,
): [DraftSnapshot, DraftStore] {
  const [store] = useState(() => new DraftStore(options));
  const snapshot = useSyncExternalStore(store.subscribe, store.snapshot, store.snapshot);
  useEffect(() => store.onNotice(onNotice), [store, onNotice]);
  useEffect(() => store.open(), [store]);
  useEffect(() => store.adopt(options.owner), [store, options.owner]);
  return [snapshot, store];
}
