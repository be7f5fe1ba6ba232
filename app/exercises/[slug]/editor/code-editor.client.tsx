"use client";

import { useTranslations } from "next-intl";
import { useEffect, useId, useState } from "react";
import type { DraftStore } from "../draft/draft-store.client.ts";
import { useDraftSnapshot } from "../draft/use-draft.client.ts";
import { afterComposition } from "./after-composition.client.ts";
import type { EditorProps } from "./editor-handle.ts";
import { type EditorBundles, loadMonaco, type Monaco } from "./monaco.client.ts";
import { MonacoEditor } from "./monaco-editor.client.tsx";
import { PlainEditor } from "./plain-editor.client.tsx";

interface CodeEditorProps extends Omit<EditorProps, "source" | "onChange"> {
  store: DraftStore;
  /** `waiting`: the page is not at rest yet, Monaco comes after. */
  kind: "waiting" | "plain" | "monaco";
  /** Null when they were not built. */
  bundles: EditorBundles | null;
  /** The editor that stays is there: from now on other things may be fetched. */
  onSettled: () => void;
}

/** The plain editor until Monaco is there, in its place when it cannot be, and for who wants it. The text is the same. */
export function CodeEditor({ kind, bundles, store, onSettled, ...rest }: CodeEditorProps) {
  const { source } = useDraftSnapshot(store);
  const props: EditorProps = { ...rest, source, onChange: (text) => store.type(text) };
  const t = useTranslations("exercise.editor");
  const tabHelp = useId();
  const [fixed] = useState(bundles);
  const [monaco, setMonaco] = useState<Monaco | null>(null);

  useEffect(() => {
    if (kind !== "monaco" || !fixed) return;
    const unwanted = new AbortController();
    const { signal } = unwanted;
    // Without Monaco the plain editor stays: nothing is lost, so nothing is said.
    loadMonaco(fixed).then((loaded) => afterComposition(() => setMonaco(loaded), signal), onSettled);
    return () => unwanted.abort();
  }, [fixed, kind, onSettled]);

  const settled = kind === "plain" || !fixed || monaco !== null;
  useEffect(() => {
    if (settled) onSettled();
  }, [settled, onSettled]);

  return (
    <>
      <p id={tabHelp} className="sr-only">
        {t("tab-help")}
      </p>
      {kind === "monaco" && monaco ? (
        <MonacoEditor {...props} monaco={monaco} />
      ) : (
        <PlainEditor {...props} describedBy={tabHelp} />
      )}
    </>
  );
}
