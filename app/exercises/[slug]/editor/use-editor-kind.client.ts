"use client";

import { useSyncExternalStore } from "react";
import { useStored } from "../shell/use-stored.client.ts";

export type EditorKind = "waiting" | "plain" | "monaco";

/**
 * Monaco, once the page is at rest; the plain editor on touch screens, where Monaco cannot be used, and for who asked for it.
 * The choice is remembered.
 */
export function useEditorKind(): { kind: EditorKind; plainWanted: boolean; toggle: () => void } {
  const [stored, store] = useStored("innerproduct:plain-editor");
  const kindByDevice = useSyncExternalStore<EditorKind>(never, readDevice, () => "waiting");
  const chosen = stored === "yes" ? "plain" : stored === "no" ? "monaco" : kindByDevice;
  const kind = kindByDevice === "waiting" ? "waiting" : chosen;
  const plainWanted = kind === "plain";
  return { kind, plainWanted, toggle: () => store(plainWanted ? "no" : "yes") };
}

const never = (): (() => void) => () => {};
const readDevice = (): EditorKind => (matchMedia("(pointer: coarse)").matches ? "plain" : "monaco");
