import type { Root } from "hast";
import { createHighlighterCoreSync } from "shiki/core";
import { createJavaScriptRegexEngine } from "shiki/engine/javascript";
import bash from "shiki/langs/bash.mjs";
import json from "shiki/langs/json.mjs";
import python from "shiki/langs/python.mjs";
import typescript from "shiki/langs/typescript.mjs";
import dark from "shiki/themes/github-dark-default.mjs";
import light from "shiki/themes/github-light-default.mjs";
import { SKIP, visit } from "unist-util-visit";
import { generatedHtml } from "./generated-html.ts";
import { textOf } from "./hast.ts";

const highlighter = createHighlighterCoreSync({
  langs: [typescript, json, bash, python],
  themes: [light, dark],
  engine: createJavaScriptRegexEngine(),
});

const languages: Record<string, string> = {
  bash: "bash",
  javascript: "typescript",
  js: "typescript",
  json: "json",
  py: "python",
  python: "python",
  sh: "bash",
  ts: "typescript",
  typescript: "typescript",
};

/** Colours fenced code of a known language, for both themes at once: each colour is a `light-dark()` pair. */
export function rehypeHighlight() {
  return (tree: Root): void => {
    visit(tree, "element", (element, index, parent) => {
      const [code] = element.children;
      if (element.tagName !== "pre" || code?.type !== "element" || !parent || index === undefined)
        return undefined;
      const language = languageOf(code.properties.className);
      if (language !== undefined) {
        parent.children[index] = generatedHtml(
          "div",
          highlightCode(textOf(code).replace(/\n$/, ""), language),
        );
      }
      return SKIP;
    });
  };
}

/** Coloured `<pre>` of a piece of code, for places that are not Markdown: a solution, a submission. */
export function highlightCode(code: string, language: string): string {
  return highlighter.codeToHtml(code, {
    lang: languages[language] ?? "text",
    themes: { light: "github-light-default", dark: "github-dark-default" },
    defaultColor: "light-dark()",
    // Of one line, in ms. The first line of all also compiles the grammar, which on a busy machine can take longer than the usual half
    // a second: it would stay without its colours for as long as the page is kept.
    tokenizeTimeLimit: 10_000,
    // The page gives the background; on it the light theme's grey of comments would be too faint to read (4.2 : 1).
    colorReplacements: { "#ffffff": "transparent", "#0d1117": "transparent", "#6e7781": "#59636e" },
  });
}

function languageOf(className: unknown): string | undefined {
  const names = Array.isArray(className) ? className : [];
  const tag = names.find((name) => typeof name === "string" && name.startsWith("language-"));
  return typeof tag === "string" ? languages[tag.slice("language-".length)] : undefined;
}
