import type { ReactNode } from "react";
import { Mark } from "./mark.tsx";

/** Nothing here yet: says why, and what would change that. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="border border-dashed border-line-strong rounded-xl px-6 py-12 text-center">
      <Mark className="mx-auto mb-4 h-7 opacity-60" />
      <p className="font-serif text-lg font-semibold">{title}</p>
      {children !== undefined && (
        <div className="mx-auto mt-2 max-w-prose text-ink-soft text-balance">{children}</div>
      )}
      {action !== undefined && <div className="mt-6 flex flex-wrap justify-center gap-3">{action}</div>}
    </div>
  );
}
