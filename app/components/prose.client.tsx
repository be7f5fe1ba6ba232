"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { arriveAtHash } from "./arrive-at-hash.client.ts";

const mayScroll = ".table-scroll, .katex-display, pre";

/** An author's text. What is too wide for the column scrolls, and can then be reached and scrolled by keyboard. */
export function Prose({ children }: { children: ReactNode }) {
  const article = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = article.current;
    if (!element) return;
    const look = (): void => {
      for (const part of element.querySelectorAll<HTMLElement>(mayScroll)) {
        if (part.scrollWidth > part.clientWidth) part.tabIndex = 0;
        else part.removeAttribute("tabindex");
      }
    };
    const resized = new ResizeObserver(look);
    resized.observe(element);
    void document.fonts.ready.then(look);
    arriveAtHash(element);
    return () => resized.disconnect();
  }, []);
  return (
    <article ref={article} className="prose [&>:first-child]:mt-0">
      {children}
    </article>
  );
}
