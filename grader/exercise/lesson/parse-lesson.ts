/** The Markdown of a lesson, and in it everything that has a meaning beyond text. */
import type { Code, Root } from "mdast";
import { toString } from "mdast-util-to-string";
import remarkDirective from "remark-directive";
import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { SKIP, visit } from "unist-util-visit";
import { readQuestion, type Question } from "./question.ts";

export type LessonPart = { line: number } & (
  | { kind: "heading"; depth: number; id: string | null; title: string }
  | { kind: "lab"; name: string; attributes: Record<string, string> }
  | { kind: "figure"; printed: string; expression: string }
  | { kind: "exercise"; slug: string }
  | { kind: "question"; question: Question }
  | { kind: "decimal"; text: string }
  | { kind: "problem"; problem: string }
);

const markdown = unified().use(remarkParse).use(remarkGfm).use(remarkMath).use(remarkDirective);

export const headingId = /\s*\{#([a-z][a-z0-9-]*)\}\s*$/;

/** Parts in the order in which they stand. */
export function partsOfLesson(text: string): LessonPart[] {
  const parts: LessonPart[] = [];
  const root: Root = markdown.parse(text);
  visit(root, (node) => {
    const line = node.position?.start.line ?? 1;
    switch (node.type) {
      case "heading": {
        const title = toString(node);
        const id = headingId.exec(title)?.[1] ?? null;
        parts.push({ line, kind: "heading", depth: node.depth, id, title: title.replace(headingId, "") });
        return undefined;
      }
      case "text":
        for (const decimal of decimalsIn(node.value)) parts.push({ line, kind: "decimal", text: decimal });
        return undefined;
      case "code":
        if (node.lang === "core") parts.push(...figuresOfBlock(node, line));
        return SKIP;
      // What a link is called is a name: "arXiv 1706.03762".
      case "link":
      case "inlineCode":
        return SKIP;
      case "textDirective":
        if (node.name === "value") {
          const expression = node.attributes?.of;
          if (!expression)
            parts.push({ line, kind: "problem", problem: `:value[…] needs its expression: {of="sqrt(2)"}` });
          else parts.push({ line, kind: "figure", printed: toString(node), expression });
          return SKIP;
        }
        if (node.name === "cited") {
          if (!node.attributes?.source)
            parts.push({ line, kind: "problem", problem: `:cited[…] needs who says so: {source="…"}` });
          return SKIP;
        }
        return undefined;
      case "leafDirective": {
        const attributes = plainAttributes(node.attributes);
        if (node.name === "lab") {
          const { name = "", ...parameters } = attributes;
          parts.push({ line, kind: "lab", name, attributes: parameters });
        } else if (node.name === "exercise")
          parts.push({ line, kind: "exercise", slug: attributes.slug ?? "" });
        else
          parts.push({
            line,
            kind: "problem",
            problem: `there is no ::${node.name}; there are ::lab and ::exercise`,
          });
        return SKIP;
      }
      case "containerDirective":
        if (node.name === "question") {
          const question = readQuestion(node);
          parts.push(
            "problem" in question
              ? { line, kind: "problem", ...question }
              : { line, kind: "question", question },
          );
        } else if (!asides.has(node.name))
          parts.push({
            line,
            kind: "problem",
            problem: `there is no :::${node.name}; there are :::question, :::${[...asides].join(", :::")}`,
          });
        return undefined;
      default:
        return undefined;
    }
  });
  return parts;
}

const asides = new Set(["note", "caution", "details"]);

/** The lines `expression // figure` of a block of language `core`; others are code to read. */
function figuresOfBlock({ value }: Code, line: number): LessonPart[] {
  return value.split("\n").flatMap((text, i): LessonPart[] => {
    const figure = figureOfLine(text);
    return figure === null ? [] : [{ line: line + 1 + i, kind: "figure", ...figure }];
  });
}

/** `expression // figure` or `expression // ≈ figure`. */
export function figureOfLine(text: string): { expression: string; mark: string; printed: string } | null {
  const [, expression, mark = "", printed] = /^(.*\S)\s+\/\/ (≈ )?(.*\S)\s*$/.exec(text) ?? [];
  return expression === undefined || printed === undefined ? null : { expression, mark, printed };
}

/** Figures that nobody computed. `§3.1` is a place in a book, and `.ts` no figure. */
function decimalsIn(text: string): string[] {
  return [...text.matchAll(/(?<![§\d.])\d+\.\d+(?![\d.]*\.\d)/g)].map(([decimal]) => decimal);
}

export function plainAttributes(
  attributes: Record<string, string | null | undefined> | null | undefined,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes ?? {}).flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value]] : [],
    ),
  );
}
