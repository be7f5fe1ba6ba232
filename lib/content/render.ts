import type { Element, Root } from "hast";
import { toJsxRuntime } from "hast-util-to-jsx-runtime";
import { createElement, type ReactElement, type ReactNode } from "react";
import { Fragment, jsx, jsxs } from "react/jsx-runtime";
import { z } from "zod";
import { property, textOf } from "./hast.ts";
import { parseMarkdown } from "./parse.ts";
import { generatedTag } from "./generated-html.ts";
import { highlightCode } from "./highlight.ts";
import { questionOf, type RenderedQuestion } from "./question-parts.ts";

/** How what is more than text is drawn; what is left out is not shown. */
export interface RenderOptions {
  /** `::lab{name="projection" ax="4"}` */
  lab?: (name: string, parameters: Record<string, string>) => ReactNode;
  /** `::exercise{slug="dot"}` */
  exercise?: (slug: string) => ReactNode;
  question?: (question: RenderedQuestion) => ReactNode;
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

export interface Segment {
  kind: "text" | "part";
  body: ReactElement;
}

/** A text with what is more than text taken out of it: labs, exercises and questions stand between stretches of prose. */
export function renderSegments(markdown: string, options: RenderOptions): Segment[] {
  const segments: { kind: Segment["kind"]; children: Root["children"] }[] = [];
  for (const node of parseMarkdown(markdown).children) {
    const kind = node.type === "element" && isPart(node) ? "part" : "text";
    const last = segments.at(-1);
    if (kind === "text" && last?.kind === "text") last.children.push(node);
    else if (kind === "part" || node.type === "element") segments.push({ kind, children: [node] });
  }
  return segments.map(({ kind, children }) => ({
    kind,
    body: renderTree({ type: "root", children }, options),
  }));
}

function isPart(element: Element): boolean {
  return ["dataLab", "dataExercise", "dataQuestion"].some((name) => property(element, name) !== undefined);
}

/** A piece of code by itself, coloured: a solution, a submission. */
export function renderCode(code: string, language: string): ReactElement {
  return createElement("div", {
    dangerouslySetInnerHTML: { __html: highlightCode(code.replace(/\n$/, ""), language) },
  });
}

function renderTree(tree: Root, options: RenderOptions): ReactElement {
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
        const element = node?.type === "element" ? node : undefined;
        const lab = property(element, "dataLab");
        if (element && lab !== undefined) return options.lab?.(lab, parametersOf(element)) ?? null;
        const slug = property(element, "dataExercise");
        if (slug !== undefined) return options.exercise?.(slug) ?? null;
        if (element && property(element, "dataQuestion") !== undefined)
          return (
            options.question?.(
              questionOf(element, (children) => renderTree({ type: "root", children }, options)),
            ) ?? null
          );
        return createElement("div", rest);
      },
    },
  });
}

function parametersOf(element: Element): Record<string, string> {
  // Written by our own plugin from what the author named; a broken one would be our fault.
  return z.record(z.string(), z.string()).parse(JSON.parse(property(element, "dataParameters") ?? "{}"));
}
