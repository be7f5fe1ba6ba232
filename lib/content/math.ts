import type { Root } from "hast";
import { renderToString } from "katex";
import { SKIP, visit } from "unist-util-visit";
import { withPunctuation } from "./formula-punctuation.ts";
import { generatedHtml } from "./generated-html.ts";
import { hasClass, textOf } from "./hast.ts";

/** Sets `$…$` and `$$…$$` with KaTeX, visually and as MathML. A formula that does not parse is shown in red as written. */
export function rehypeMath() {
  return (tree: Root): void => {
    visit(tree, "element", (element, index, parent) => {
      if (parent === undefined || index === undefined) return undefined;
      // `$$…$$` and a fence of language math both arrive as <pre><code>.
      const [inner] = element.children;
      const code = element.tagName === "pre" && inner?.type === "element" ? inner : element;
      if (code.tagName !== "code") return undefined;
      const display = code !== element && (hasClass(code, "math-display") || hasClass(code, "language-math"));
      if (!display && !hasClass(code, "math-inline")) return undefined;
      const tex = textOf(code);
      const formula = generatedHtml(display ? "div" : "span", typeset(tex, display));
      parent.children[index] = display
        ? formula
        : withPunctuation(formula, tex, parent.children[index - 1], parent.children[index + 1]);
      return SKIP;
    });
  };
}

function typeset(tex: string, displayMode: boolean): string {
  return renderToString(tex, {
    displayMode,
    throwOnError: false,
    errorColor: "var(--fault)",
    // No \href, \includegraphics or \htmlClass, no macro bombs, no rules as large as the page.
    trust: false,
    strict: "ignore",
    maxExpand: 500,
    maxSize: 20,
    macros: {},
  });
}
