import type { Diagnostic } from "#grader/judge/verdict.ts";
import type { z } from "zod";

export type EditorDiagnostic = z.infer<typeof Diagnostic>;

/** What both editors, Monaco and the plain one, can be asked to do. */
export interface EditorHandle {
  focus(): void;
  /** Puts the caret there, in view. Line and column count from 1. */
  reveal(line: number, column: number): void;
}

export interface EditorProps {
  source: string;
  onChange: (source: string) => void;
  /** Marked in the text; they belong to the text as it was judged. */
  diagnostics: EditorDiagnostic[];
  /** Of the text area, for screen readers. */
  label: string;
  onReady: (handle: EditorHandle) => void;
  onRun: () => void;
  onSubmit: () => void;
}
