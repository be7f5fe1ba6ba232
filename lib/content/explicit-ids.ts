import type { Root } from "mdast";
import { visit } from "unist-util-visit";

/** `## Text {#id}`: the author names the heading, so that a translation can keep the name. */
export function remarkExplicitIds() {
  return (tree: Root): void => {
    visit(tree, "heading", (heading) => {
      const last = heading.children.at(-1);
      if (last?.type !== "text") return;
      const match = /\s*\{#([a-z][a-z0-9-]*)\}\s*$/.exec(last.value);
      if (!match) return;
      last.value = last.value.slice(0, match.index);
      heading.data = { ...heading.data, hProperties: { id: match[1] } };
    });
  };
}
