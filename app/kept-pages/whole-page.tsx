import type { ReactNode } from "react";

/** Stands in a page that came to its end: one that broke off on the way has its status already, but not this. */
export const wholePageMark = "data-whole-page";

/** Around what has to be there for a page to be kept. */
export function WholePage({ children }: { children: ReactNode }) {
  return <div {...{ [wholePageMark]: "" }}>{children}</div>;
}
