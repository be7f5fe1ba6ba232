import type { ReactNode } from "react";

/** Forms stand in a narrow column. */
export default function SessionLayout({ children }: { children: ReactNode }) {
  return <div className="mx-auto grid max-w-md gap-8">{children}</div>;
}
