import type { ReactNode } from "react";
import { Footer } from "#app/components/footer.tsx";

/** The usual page: one column of comfortable width, footer below. */
export default function PagesLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-6xl px-4 pt-8 pb-20 outline-none sm:px-6 sm:pt-12"
      >
        {children}
      </main>
      <Footer />
    </>
  );
}
