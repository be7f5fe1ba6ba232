import { useMessages } from "next-intl";
import type { ReactNode } from "react";
import { typesetFormulas } from "#app/labs/formulas.ts";
import { DotLab } from "./lab/dot-lab.client.tsx";

/** The first lab of the course, with its texts and its typeset formulas from the server. */
export function Lab({ children }: { children: ReactNode }) {
  const texts = useMessages().labs["two-definitions"];
  const { algebraic, geometric } = typesetFormulas("two-definitions");
  return (
    <section aria-label={texts.title}>
      <DotLab algebraic={algebraic} geometric={geometric} texts={texts}>
        {children}
      </DotLab>
    </section>
  );
}
