import type { Root } from "hast";
import { visit } from "unist-util-visit";

/** Wide tables scroll in a box of their own; a link to elsewhere does not tell where the reader came from. */
export function rehypeDress() {
  return (tree: Root): void => {
    visit(tree, "element", (element, index, parent) => {
      if (element.tagName === "a" && /^https?:/i.test(String(element.properties.href))) {
        element.properties.rel = ["noopener", "noreferrer"];
      }
      if (element.tagName !== "table" || parent === undefined || index === undefined) return;
      parent.children[index] = {
        type: "element",
        tagName: "div",
        properties: { className: ["table-scroll"] },
        children: [element],
      };
    });
  };
}
