import type { ReactNode } from "react";

/** The one h1 of a page, and a sentence on what it is for. */
export function PageTitle({ children, lead }: { children: ReactNode; lead?: ReactNode }) {
  return (
    <div className="max-w-3xl">
      <h1 className="font-serif text-3xl font-semibold tracking-tight sm:text-4xl">{children}</h1>
      {lead !== undefined && <p className="mt-3 text-lg text-ink-soft">{lead}</p>}
    </div>
  );
}
