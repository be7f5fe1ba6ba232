/** What a terminal obeys instead of showing it: control characters, and those that turn the direction of a text. */
const obeyed = /[\p{Cc}\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/gu;

/** One line of a text that a program may have had a hand in, with all such characters shown: `␛`, `␊`, `\u{202e}`. */
export function visible(text: string): string {
  return text.replaceAll(obeyed, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code === 9) return character;
    if (code < 32) return String.fromCodePoint(0x2400 + code);
    return code === 127 ? "␡" : `\\u{${code.toString(16)}}`;
  });
}

/** The lines of such a text, each with all such characters shown. */
export function visibleLines(text: string): string[] {
  return text.split(/\r?\n/).map(visible);
}
