import type { Element } from "hast";

/** Not a name that Markdown or the sanitiser lets through. */
export const generatedTag = "generated-html";

/** HTML that KaTeX or Shiki made out of plain text, kept as one string: far smaller on the wire than its thousand spans. */
export function generatedHtml(as: "span" | "div", html: string): Element {
  return { type: "element", tagName: generatedTag, properties: { as, html }, children: [] };
}

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      [generatedTag]: { html: string; as: string };
    }
  }
}
