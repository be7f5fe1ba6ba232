/** What Tab and Shift+Tab do to a text: indent at the caret, or all selected lines, by two spaces. */
export interface TextSelection {
  value: string;
  selectionStart: number;
  selectionEnd: number;
}

/** Replace `from`…`to` by `text`, then select. */
export interface TextEdit {
  from: number;
  to: number;
  text: string;
  selectionStart: number;
  selectionEnd: number;
}

const step = "  ";

export function indentLines(
  { value, selectionStart, selectionEnd }: TextSelection,
  outdent: boolean,
): TextEdit {
  if (!outdent && selectionStart === selectionEnd) {
    const caret = selectionStart + step.length;
    return { from: selectionStart, to: selectionEnd, text: step, selectionStart: caret, selectionEnd: caret };
  }
  const from = value.slice(0, selectionStart).lastIndexOf("\n") + 1;
  const lines = value.slice(from, selectionEnd).split("\n");
  const changed = lines.map((line) =>
    outdent ? line.replace(/^ {1,2}|^\t/, "") : line === "" ? line : step + line,
  );
  const text = changed.join("\n");
  const firstBy = (changed[0]?.length ?? 0) - (lines[0]?.length ?? 0);
  const allBy = text.length - (selectionEnd - from);
  const start = Math.max(from, selectionStart + firstBy);
  return {
    from,
    to: selectionEnd,
    text,
    selectionStart: start,
    selectionEnd: Math.max(start, selectionEnd + allBy),
  };
}
