"use client";

import { useSyncExternalStore } from "react";

const listeners = new Set<() => void>();

/** A small preference in this browser's storage; null while the page comes from the server, and when there is none. */
export function useStored(key: string): [string | null, (value: string) => void] {
  const value = useSyncExternalStore(
    subscribe,
    () => read(key),
    () => null,
  );
  return [value, (next) => write(key, next)];
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** For browsers that refuse storage, and so that nothing is lost within the page. */
const here = new Map<string, string>();

function read(key: string): string | null {
  try {
    return localStorage.getItem(key) ?? here.get(key) ?? null;
  } catch {
    return here.get(key) ?? null;
  }
}

function write(key: string, value: string): void {
  here.set(key, value);
  try {
    localStorage.setItem(key, value);
  } catch {
    // Remembered for this page only.
  }
  for (const listener of listeners) listener();
}
