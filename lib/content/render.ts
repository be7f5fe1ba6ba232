import type { Element, ElementContent, Root } from "hast";
import { toJsxRuntime } from "hast-util-to-jsx-runtime";
import { createElement, type ReactElement, type ReactNode } from "react";
import { Fragment, jsx, jsxs } from "react/jsx-runtime";
import { textOf } from "./hast.ts";
import { parseMarkdown } from "./parse.ts";
import { generatedTag } from "./generated-html.ts";
import { highlightCode } from "./highlight.ts";

export interface RenderOptions {
  /** Draws the lab that the author named with `::lab{name="dot"}`. Unknown ones give null. */
  lab?: (name: string) => ReactNode;
}

/** What an author wrote, as React elements. Runs on the server only: the parsers never reach the browser. */
export function renderMarkdown(markdown: string, options: RenderOptions = {}): ReactElement {
  return renderTree(parseMarkdown(markdown), options);
}

export interface Section {
  title: string;
  body: ReactElement;
}

/** The parts of a text between its `## ` headings: one hint, one question. What stands before the first is left out. */
export function renderSections(markdown: string, options: RenderOptions = {}): Section[] {
  const sections: { title: string; children: Root["children"] }[] = [];
  for (const node of parseMarkdown(markdown).children) {
    if (node.type === "element" && node.tagName === "h2")
      sections.push({ title: textOf(node), children: [] });
    else sections.at(-1)?.children.push(node);
  }
  return sections.map(({ title, children }) => ({
    title,
    body: renderTree({ type: "root", children }, options),
  }));
}

/** A piece of code by itself, coloured: a solution, a submission. */
export function renderCode(code: string, language: string): ReactElement {
  return createElement("div", {
    dangerouslySetInnerHTML: { __html: highlightCode(code.replace(/\n$/, ""), language) },
  });
}

function renderTree(tree: Root, { lab }: RenderOptions): ReactElement {
  return toJsxRuntime(tree, {
    Fragment,
    jsx,
    jsxs,
    passNode: true,
    components: {
      // Only KaTeX and Shiki make this element, after everything that the author wrote was sanitised.
      [generatedTag]: ({ html, as }: { html: string; as: string }) =>
        createElement(as, { dangerouslySetInnerHTML: { __html: html } }),
      div: ({ node, ...rest }) => {
        const name = labOf(node);
        return name === undefined ? createElement("div", rest) : (lab?.(name) ?? null);
      },
    },
  });
}

function labOf(node: Element | ElementContent | undefined): string | undefined {
  const name = node?.type === "element" ? node.properties.dataLab : undefined;
  return typeof name === "string" ? name : undefined;
}
