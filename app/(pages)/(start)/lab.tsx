import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { renderMarkdown } from "#lib/content/index.ts";
import { DotLab } from "./lab/dot-lab.client.tsx";

/** The lab, with its texts and its typeset formulas from the server. */
export function Lab({ children }: { children: ReactNode }) {
  const t = useTranslations("start.lab");
  return (
    <section aria-label={t("heading")}>
      <DotLab
        algebraic={renderMarkdown("$a \\cdot b = a_1 b_1 + a_2 b_2$")}
        geometric={renderMarkdown("$a \\cdot b = \\lVert a \\rVert \\, \\lVert b \\rVert \\cos\\theta$")}
        texts={{
          plane: t("plane"),
          movable: t("movable"),
          a: t("a"),
          b: t("b"),
          product: t("product"),
          hint: t("hint"),
          first: t("first"),
          second: t("second"),
          angle: t("angle"),
          agree: t("agree"),
          difference: t("difference"),
          exact: t("exact"),
          signs: {
            positive: t("signs.positive"),
            zero: t("signs.zero"),
            negative: t("signs.negative"),
            same: t("signs.same"),
            opposite: t("signs.opposite"),
            none: t("signs.none"),
          },
        }}
      >
        {children}
      </DotLab>
    </section>
  );
}
