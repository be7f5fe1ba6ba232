import type { editor } from "monaco-editor/editor/editor.api.js";
import type { Handover } from "./handover.client.ts";
import type { Monaco } from "./monaco.client.ts";
import { changeBetween } from "./text-change.ts";

/** Makes one text after another of the model's, each a step of its own for Undo. */
export function replayTexts(monaco: Monaco, model: editor.ITextModel, texts: readonly string[]): void {
  for (const next of texts) {
    const { from, to, text } = changeBetween(model.getValue(), next);
    if (from === to && text === "") continue;
    const range = monaco.Range.fromPositions(model.getPositionAt(from), model.getPositionAt(to));
    model.pushStackElement();
    model.pushEditOperations([], [{ range, text }], () => null);
    model.pushStackElement();
  }
}

/** Selection, focus and scroll position as they were left. */
export function continueFrom(
  instance: editor.IStandaloneCodeEditor,
  { selection, scrollTop }: Handover,
): void {
  const model = instance.getModel();
  if (!model) return;
  instance.setScrollTop(scrollTop);
  if (!selection) return;
  const start = model.getPositionAt(selection.start);
  const end = model.getPositionAt(selection.end);
  instance.setSelection({
    startLineNumber: start.lineNumber,
    startColumn: start.column,
    endLineNumber: end.lineNumber,
    endColumn: end.column,
  });
  instance.revealPosition(end);
  instance.focus();
}
