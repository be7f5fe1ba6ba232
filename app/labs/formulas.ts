import type { ReactNode } from "react";
import type { LabName } from "#grader/exercise/lesson/lab-parameters.ts";
import { renderMarkdown } from "#lib/content/index.ts";

/** What labs show in mathematics, as TeX. The server typesets it, so that no lab brings KaTeX to the browser. */
const labFormulas: Partial<Record<LabName, Readonly<Record<string, string>>>> = {
  "two-definitions": {
    algebraic: "a \\cdot b = a_1 b_1 + a_2 b_2",
    geometric: "a \\cdot b = \\lVert a \\rVert \\, \\lVert b \\rVert \\cos\\theta",
  },
};

export function typesetFormulas(name: LabName): Record<string, ReactNode> {
  const formulas = Object.entries(labFormulas[name] ?? {});
  return Object.fromEntries(formulas.map(([key, tex]) => [key, renderMarkdown(`$${tex}$`)]));
}
