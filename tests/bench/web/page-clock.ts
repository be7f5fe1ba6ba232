/** Moments of a page's life, in milliseconds since its navigation began, as the page itself sees them. */
export interface Moments {
  /** The first frame with the lesson's text, or on other pages the first with any content. */
  readonly readable: number | null;
  /** Run has its handler: a click does what it should. */
  readonly usable: number | null;
  /** The first frame in which the editor shows code. */
  readonly editor: number | null;
  /** Cumulative layout shift: the largest burst, as browsers count it. */
  readonly layoutShift: number;
}

declare global {
  interface Window {
    moments: { readable: number | null; usable: number | null; editor: number | null; layoutShift: number };
  }
}

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
}

/** Runs in every page before its own scripts. Looks once a frame: what it finds is on the screen with that frame. */
export function startPageClock(): void {
  const moments: Window["moments"] = { readable: null, usable: null, editor: null, layoutShift: 0 };
  window.moments = moments;

  const session = { value: 0, from: 0, until: 0 };
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries() as LayoutShift[]) {
      if (shift.hadRecentInput) continue;
      const continues = shift.startTime - session.until < 1_000 && shift.startTime - session.from < 5_000;
      if (!continues) {
        session.value = 0;
        session.from = shift.startTime;
      }
      session.until = shift.startTime;
      session.value += shift.value;
      moments.layoutShift = Math.max(moments.layoutShift, session.value);
    }
  }).observe({ type: "layout-shift", buffered: true });

  const look = (): void => {
    const lesson = document.querySelector("main .prose, main h1");
    if (lesson && lesson.getBoundingClientRect().height > 0) moments.readable ??= performance.now();
    const run = document.querySelector("[role=toolbar] button");
    // React keeps an element's handlers on the element.
    const handled = run !== null && Object.keys(run).some((key) => key.startsWith("__reactProps$"));
    if (handled) moments.usable ??= performance.now();
    if (document.querySelector(".monaco-editor .view-line span span")) moments.editor ??= performance.now();
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
