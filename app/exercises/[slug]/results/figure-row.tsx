import type { ReactNode } from "react";

/** One figure of a verdict, in a list of such: its name and its value. */
export function FigureRow({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-soft">{term}</dt>
      <dd className="tabular min-w-0 font-mono text-[0.8125rem] break-words">{children}</dd>
    </>
  );
}
