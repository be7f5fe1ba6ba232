"use client";

import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";

interface DisclosureProps {
  /** Accessible name of the button; contains `text`. */
  label: string;
  text: string;
  children: ReactNode;
}

/** A button that unfolds a few links. Folds on Escape, when pointer or focus go elsewhere, and when a link was followed. */
export function Disclosure({ label, text, children }: DisclosureProps) {
  const pathname = usePathname();
  const [openAt, setOpenAt] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const open = openAt === pathname;

  useEffect(() => {
    if (!open) return;
    const leaving = new AbortController();
    const { signal } = leaving;
    const foldOutside = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpenAt(null);
    };
    const foldOnEscape = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      setOpenAt(null);
      button.current?.focus();
    };
    document.addEventListener("pointerdown", foldOutside, { signal });
    document.addEventListener("focusin", foldOutside, { signal });
    document.addEventListener("keydown", foldOnEscape, { signal });
    return () => leaving.abort();
  }, [open]);

  return (
    <div ref={box} className="relative">
      <button
        ref={button}
        type="button"
        aria-label={label}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpenAt(open ? null : pathname)}
        className="flex min-h-9 max-w-18 items-center gap-1 rounded-md px-1.5 text-sm font-medium hover:bg-sunken sm:max-w-40 sm:gap-1.5 sm:px-2"
      >
        <span className="truncate">{text}</span>
        <svg
          viewBox="0 0 10 6"
          className="w-2.5 shrink-0"
          aria-hidden="true"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
        >
          <path d="m1 1 4 4 4-4" />
        </svg>
      </button>
      <div
        id={id}
        hidden={!open}
        className="absolute end-0 top-full z-40 mt-1.5 min-w-44 rounded-lg border border-line bg-surface p-1.5 shadow-raised"
      >
        {children}
      </div>
    </div>
  );
}
