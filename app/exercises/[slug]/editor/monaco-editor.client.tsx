"use client";

import type { editor } from "monaco-editor/editor/editor.api.js";
import { useEffect, useLayoutEffect, useRef } from "react";
import { submissionFile } from "#grader/browser/compiler-options.ts";
import type { EditorDiagnostic, EditorHandle, EditorProps } from "./editor-handle.ts";
import { takeOver } from "./handover.client.ts";
import type { Monaco } from "./monaco.client.ts";
import { applyTheme, onThemeChange } from "./monaco-theme.client.ts";
import { continueFrom, replayTexts } from "./take-over.client.ts";

interface MonacoEditorProps extends EditorProps {
  monaco: Monaco;
}

const markerOwner = "verdict";

/** Monaco, once it is loaded. */
export function MonacoEditor(props: MonacoEditorProps) {
  const { monaco, source, onChange, diagnostics, label, onReady, onRun, onSubmit } = props;
  const host = useRef<HTMLDivElement>(null);
  const made = useRef<editor.ITextModel | null>(null);
  const latest = useRef({ source, onChange, onRun, onSubmit });
  useLayoutEffect(() => {
    latest.current = { source, onChange, onRun, onSubmit };
  });

  // In the commit in which the plain editor goes: no key that is pressed meanwhile finds nobody there.
  useLayoutEffect(() => {
    if (!host.current) return;
    const uri = monaco.Uri.parse(submissionFile);
    monaco.editor.getModel(uri)?.dispose();
    const before = takeOver();
    const model = monaco.editor.createModel(before?.texts[0] ?? latest.current.source, "typescript", uri);
    model.setEOL(monaco.editor.EndOfLineSequence.LF);
    replayTexts(monaco, model, [...(before?.texts ?? []), latest.current.source]);
    applyTheme(monaco);
    const instance = monaco.editor.create(host.current, {
      ...editorOptions,
      model,
      ariaLabel: label,
    });
    made.current = model;
    model.onDidChangeContent(() => latest.current.onChange(model.getValue()));
    letGoOfTab(monaco, instance);
    instance.addAction({
      id: "innerproduct.run",
      label: "Run",
      keybindings: [monaco.KeyMod.CtrlCmd | monaco.KeyCode.Enter],
      run: () => latest.current.onRun(),
    });
    instance.addAction({
      id: "innerproduct.submit",
      label: "Submit",
      keybindings: [monaco.KeyMod.CtrlCmd | monaco.KeyMod.Shift | monaco.KeyCode.Enter],
      run: () => latest.current.onSubmit(),
    });
    const stopTheme = onThemeChange(() => applyTheme(monaco));
    const handle = handleOf(instance);
    if (before) continueFrom(instance, before);
    onReady(handle);
    return () => {
      stopTheme();
      instance.dispose();
      model.dispose();
      made.current = null;
    };
  }, [label, monaco, onReady]);

  // A text from elsewhere (reset, restore, another tab) goes in as one edit, so that the editor's own undo still reaches back.
  useEffect(() => {
    const model = made.current;
    if (!model || model.getValue() === source) return;
    model.pushEditOperations([], [{ range: model.getFullModelRange(), text: source }], () => null);
  }, [source]);

  useEffect(() => {
    if (made.current) monaco.editor.setModelMarkers(made.current, markerOwner, diagnostics.map(toMarker));
  }, [diagnostics, monaco]);

  return <div ref={host} className="min-h-64 flex-1 lg:min-h-0" data-editor="monaco" />;
}

const editorOptions: editor.IStandaloneEditorConstructionOptions = {
  automaticLayout: true,
  fontFamily: "var(--mono)",
  fontSize: 14,
  lineHeight: 22,
  fontLigatures: false,
  minimap: { enabled: false },
  scrollBeyondLastLine: false,
  padding: { top: 12, bottom: 12 },
  tabSize: 2,
  insertSpaces: true,
  detectIndentation: false,
  lineNumbersMinChars: 3,
  renderLineHighlight: "line",
  // "dimmed" draws the number of an empty last line too faint to read.
  renderFinalNewline: "on",
  overviewRulerBorder: false,
  fixedOverflowWidgets: true,
  stickyScroll: { enabled: false },
  scrollbar: { alwaysConsumeMouseWheel: false, verticalScrollbarSize: 10, horizontalScrollbarSize: 10 },
  accessibilityPageSize: 100,
  // Suggestions come when the writing pauses: drawing them between two letters of a word is what makes typing slow.
  quickSuggestionsDelay: 200,
  "semanticHighlighting.enabled": false,
};

/** Esc, then Tab leaves the editor; typing anything else takes Tab back for indenting. */
function letGoOfTab(monaco: Monaco, instance: editor.IStandaloneCodeEditor): void {
  instance.onKeyDown((event) => {
    if (event.keyCode === monaco.KeyCode.Escape) instance.updateOptions({ tabFocusMode: true });
    else if (event.keyCode !== monaco.KeyCode.Tab && event.keyCode !== monaco.KeyCode.Shift) {
      instance.updateOptions({ tabFocusMode: false });
    }
  });
  instance.onDidFocusEditorText(() => instance.updateOptions({ tabFocusMode: false }));
}

function handleOf(instance: editor.IStandaloneCodeEditor): EditorHandle {
  return {
    focus: () => instance.focus(),
    reveal(lineNumber, column) {
      instance.setPosition({ lineNumber, column });
      instance.revealLineInCenterIfOutsideViewport(lineNumber);
      instance.focus();
    },
  };
}

function toMarker(diagnostic: EditorDiagnostic): editor.IMarkerData {
  return {
    // MarkerSeverity.Error
    severity: 8,
    message: diagnostic.message,
    startLineNumber: diagnostic.line,
    startColumn: diagnostic.column,
    endLineNumber: diagnostic.endLine,
    endColumn: Math.max(diagnostic.endColumn, diagnostic.column + 1),
    ...(diagnostic.code !== undefined && { code: String(diagnostic.code) }),
  };
}
