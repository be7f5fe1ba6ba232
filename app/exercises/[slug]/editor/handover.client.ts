/** What one editor leaves to the one that takes its place: history, selection and place on the screen. The text itself is the draft. */
export interface Handover {
  /** Each text that Undo leads back to, oldest first; the last is the one that was seen last. */
  texts: readonly string[];
  /** Offsets, where the reader was writing; null when the reader was elsewhere. */
  selection: { start: number; end: number } | null;
  /** Pixels above the first line that was seen. */
  scrollTop: number;
}

let left: (Handover & { at: number }) | null = null;

/** Longer ago than this, another page was opened in between. */
const handoverMs = 1_000;

export function leave(handover: Handover): void {
  left = { ...handover, at: performance.now() };
}

export function takeOver(): Handover | null {
  const taken = left;
  left = null;
  return taken && performance.now() - taken.at < handoverMs ? taken : null;
}
