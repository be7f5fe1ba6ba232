"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { IntentLink } from "#app/components/intent-link.client.tsx";

interface NavLinkProps {
  href: string;
  children: ReactNode;
  /** Also here while one of these is open: the path holds the exercises. */
  alsoUnder?: string[];
}

/** A link of the main navigation that knows when it is where the reader is. */
export function NavLink({ href, children, alsoUnder = [] }: NavLinkProps) {
  const pathname = usePathname();
  const here = [href, ...alsoUnder].some((start) => pathname === start || pathname.startsWith(`${start}/`));
  return (
    <IntentLink
      href={href}
      aria-current={here ? "page" : undefined}
      className="rounded-md px-1.5 py-1.5 text-sm font-medium text-ink-soft hover:bg-sunken hover:text-ink aria-[current]:text-ink sm:px-3"
    >
      {children}
    </IntentLink>
  );
}
