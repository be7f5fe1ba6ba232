/** A letter that is not the one it looks like, counted from 1. */
export interface StrayLetter {
  place: number;
  /** As `U+043E`. */
  is: string;
  not: string;
}

/** Letters beyond ASCII in the place of those of `asked`, in the first name that differs from it by nothing else; empty where none does. */
export function strayLetters(asked: string, names: readonly string[]): StrayLetter[] {
  const wanted = Array.from(asked);
  for (const name of names) {
    const letters = Array.from(name);
    if (letters.length !== wanted.length) continue;
    const strays = letters.flatMap((letter, i) =>
      letter === wanted[i] ? [] : [{ place: i + 1, is: codePoint(letter), not: wanted[i]!, letter }],
    );
    if (strays.length > 0 && strays.length < wanted.length && strays.every(({ letter }) => letter > "\u007F"))
      return strays.map(({ place, is, not }) => ({ place, is, not }));
  }
  return [];
}

function codePoint(letter: string): string {
  return `U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
}
