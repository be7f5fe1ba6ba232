import type { Element } from "hast";
import { visit } from "unist-util-visit";
import { expect, test } from "vitest";
import { hasClass } from "./hast.ts";
import { parseMarkdown } from "./parse.ts";

/** What stands on one line with each formula: the text before it and the text after it. */
function keptTogether(markdown: string): string[][] {
  const found: string[][] = [];
  visit(parseMarkdown(markdown), "element", (element: Element) => {
    if (!hasClass(element, "whitespace-nowrap")) return;
    found.push(element.children.map((child) => (child.type === "text" ? child.value : "formula")));
  });
  return found;
}

test("a formula keeps the punctuation that touches it", () => {
  expect(keptTogether("often ($T > 1$), then $T$ and $x$. Or (so $y$)")).toEqual([
    ["(", "formula", "),"],
    ["", "formula", "."],
    ["", "formula", ")"],
  ]);
  expect(keptTogether("向量 $x$，共 $n$ 个（$n > 1$）。")).toEqual([
    ["", "formula", "，"],
    ["（", "formula", "）。"],
  ]);
});

test("no word is lost or doubled", () => {
  const words = parseMarkdown("so ($x$), and").children.flatMap((paragraph) =>
    paragraph.type === "element" ? paragraph.children : [],
  );
  expect(words).toMatchObject([
    { value: "so " },
    { children: [{ value: "(" }, { properties: { as: "span" } }, { value: ")," }] },
    { value: " and" },
  ]);
});

test("a long formula may break between its parts, which would otherwise leave a narrow screen", () => {
  expect(keptTogether("so $a_1 b_1 + a_2 b_2 + a_3 b_3 + a_4 b_4 + a_5 b_5$.")).toEqual([]);
});
