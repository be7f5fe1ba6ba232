"use client";

import { useTranslations } from "next-intl";
import { useEffect, useId, useState } from "react";
import type { EditorProps } from "./editor-handle.ts";
import { type EditorBundles, loadMonaco, type Monaco } from "./monaco.client.ts";
import { MonacoEditor } from "./monaco-editor.client.tsx";
import { PlainEditor } from "./plain-editor.client.tsx";

interface CodeEditorProps extends EditorProps {
  /** `waiting`: the page is not at rest yet, Monaco comes after. */
  kind: "waiting" | "plain" | "monaco";
  /** Null when they were not built. */
  bundles: EditorBundles | null;
}

/** The plain editor until Monaco is there, in its place when it cannot be, and for who wants it. The text is the same. */
export function CodeEditor({ kind, bundles, ...props }: CodeEditorProps) {
  const t = useTranslations("exercise.editor");
  const tabHelp = useId();
  const [fixed] = useState(bundles);
  const [monaco, setMonaco] = useState<Monaco | null>(null);

  useEffect(() => {
    if (kind !== "monaco" || !fixed) return;
    let wanted = true;
    // Without Monaco the plain editor stays: nothing is lost, so nothing is said.
    loadMonaco(fixed).then(
      (loaded) => wanted && setMonaco(loaded),
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [fixed, kind]);

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
