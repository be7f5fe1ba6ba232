"use client";

import { useTranslations } from "next-intl";
import { lazy, Suspense, useId } from "react";
import { ErrorBoundary } from "./error-boundary.client.tsx";
import type { EditorProps } from "./editor-handle.ts";
import { PlainEditor } from "./plain-editor.client.tsx";

const MonacoEditor = lazy(() => import("./monaco-editor.client.tsx"));

interface CodeEditorProps extends EditorProps {
  /** `waiting`: the page is not at rest yet, Monaco comes after. */
  kind: "waiting" | "plain" | "monaco";
  typescriptUrl: string | null;
  types: string;
}

/** The plain editor until Monaco is there, in its place when it cannot be, and for who wants it. The text is the same. */
export function CodeEditor({ kind, typescriptUrl, types, ...props }: CodeEditorProps) {
  const t = useTranslations("exercise.editor");
  const tabHelp = useId();
  const plain = <PlainEditor {...props} describedBy={tabHelp} />;
  return (
    <>
      <p id={tabHelp} className="sr-only">
        {t("tab-help")}
      </p>
      {kind === "monaco" && typescriptUrl !== null ? (
        <ErrorBoundary fallback={plain}>
          <Suspense fallback={plain}>
            <MonacoEditor {...props} typescriptUrl={typescriptUrl} types={types} />
          </Suspense>
        </ErrorBoundary>
      ) : (
        plain
      )}
    </>
  );
}
