let composing = false;

if (typeof document !== "undefined") {
  document.addEventListener("compositionstart", () => (composing = true), true);
  document.addEventListener("compositionend", () => (composing = false), true);
}

/** Calls back when no word is being put together by an input method: taking its field away would lose the word. */
export function afterComposition(task: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  if (!composing) return task();
  // The field's own handlers take the word first.
  const later = (): void => void setTimeout(() => afterComposition(task, signal));
  document.addEventListener("compositionend", later, { once: true, signal });
}
