"use client";

import { useEffect } from "react";

/** Ctrl/⌘ + Enter runs, with Shift it submits, wherever the focus is. The editors answer to the same keys themselves. */
export function useShortcuts({ run, submit }: { run: () => void; submit: () => void }): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      if (event.shiftKey) submit();
      else run();
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [run, submit]);
}
