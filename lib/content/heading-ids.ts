import type { Root } from "hast";
import { visit } from "unist-util-visit";
import { textOf } from "./hast.ts";

/** Ids that the page around an author's text already has. */
const reserved = new Set(["main"]);

/** Every heading can be linked to: by the id that the author gave, else by its words. No id twice. */
export function rehypeHeadingIds() {
  return (tree: Root): void => {
    const taken = new Set(reserved);
    visit(tree, "element", (element) => {
      if (!/^h[1-6]$/.test(element.tagName)) return;
      const wanted =
        typeof element.properties.id === "string" ? element.properties.id : slug(textOf(element));
      element.properties.id = unused(wanted, taken);
    });
  };
}

function slug(text: string): string {
  const words = text.toLowerCase().match(/[\p{Letter}\p{Number}]+/gu) ?? ["section"];
  return words.join("-");
}

function unused(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let turn = 2; taken.has(id); turn += 1) id = `${wanted}-${turn}`;
  taken.add(id);
  return id;
}
