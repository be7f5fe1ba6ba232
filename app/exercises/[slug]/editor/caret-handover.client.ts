/** The caret of an editor that goes away while it is being typed in, for the editor that takes its place. */
interface Caret {
  line: number;
  column: number;
}

let left: (Caret & { at: number }) | null = null;

/** Longer ago than this, the reader has gone elsewhere. */
const handoverMs = 1_000;

export function leaveCaret(text: string, offset: number): void {
  const before = text.slice(0, offset).split("\n");
  left = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, at: performance.now() };
}

export function takeCaret(): Caret | null {
  const taken = left;
  left = null;
  return taken && performance.now() - taken.at < handoverMs ? taken : null;
}
