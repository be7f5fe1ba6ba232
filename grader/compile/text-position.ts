/** Line and column, counted from 1 in UTF-16 units as editors do, of an offset in a text. */
export function positionAt(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let lineStart = 0;
  for (const { index, 0: newline } of text.matchAll(/\r\n|[\n\r\u2028\u2029]/gu)) {
    if (index >= offset) break;
    line++;
    lineStart = index + newline.length;
  }
  return { line, column: Math.max(0, offset - lineStart) + 1 };
}
