import type { ReactNode } from "react";
import { classNames } from "#app/components/class-names.ts";
import { focusable } from "#app/components/focusable.ts";

interface CodeBoxProps {
  label: string;
  children: ReactNode;
  className?: string;
}

/** Code that may be wider than its place: a region that can take the focus, so that arrow keys scroll it. */
export function CodeBox({ label, children, className }: CodeBoxProps) {
  return (
    <section aria-label={label} {...focusable} className={classNames("overflow-auto rounded-md", className)}>
      <pre className="w-max min-w-full font-mono text-xs leading-5 [font-feature-settings:'calt'_0]">
        {children}
      </pre>
    </section>
  );
}
