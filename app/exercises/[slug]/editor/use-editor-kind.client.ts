"use client";

import { useEffect, useState } from "react";

const storageKey = "innerproduct:plain-editor";

export type EditorKind = "waiting" | "plain" | "monaco";

/**
 * Monaco, once the page is at rest; the plain editor on touch screens, where Monaco cannot be used, and for who asked for it.
 * The choice is remembered.
 */
export function useEditorKind(): { kind: EditorKind; plainWanted: boolean; toggle: () => void } {
  const [kind, setKind] = useState<EditorKind>("waiting");
  useEffect(() => {
    const wanted = recall() ?? matchMedia("(pointer: coarse)").matches;
    if (wanted) {
      setKind("plain");
      return;
    }
    const timer = setTimeout(() => setKind((now) => (now === "waiting" ? "monaco" : now)), 50);
    return () => clearTimeout(timer);
  }, []);

  const plainWanted = kind === "plain";
  return {
    kind,
    plainWanted,
    toggle() {
      remember(!plainWanted);
      setKind(plainWanted ? "monaco" : "plain");
    },
  };
}

function recall(): boolean | null {
  try {
    const text = localStorage.getItem(storageKey);
    return text === null ? null : text === "yes";
  } catch {
    return null;
  }
}

function remember(plain: boolean): void {
  try {
    localStorage.setItem(storageKey, plain ? "yes" : "no");
  } catch {
    // A browser without storage asks again next time.
  }
}
