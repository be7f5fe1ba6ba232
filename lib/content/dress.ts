import type { Element, Root } from "hast";
import { SKIP, visit } from "unist-util-visit";
import { textOf } from "./hast.ts";

const CHINESE = /\p{Script=Han}/u;

/**
 * Wide tables scroll in a box of their own, and an empty cell heads nothing; a link to elsewhere does not tell where the
 * reader came from; an English title in a Chinese text is said to be English, and neither marked nor read out as Chinese.
 */
export function rehypeDress() {
  return (tree: Root): void => {
    const isChinese = CHINESE.test(textOf(tree));
    visit(tree, "element", (element, index, parent) => {
      if (element.tagName === "a" && /^https?:/i.test(String(element.properties.href))) {
        element.properties.rel = ["noopener", "noreferrer"];
      }
      if (isChinese && element.tagName === "em" && !CHINESE.test(textOf(element))) {
        element.properties.lang = "en";
      }
      if (parent === undefined || index === undefined) return undefined;
      if (element.tagName === "thead" && isEmpty(element)) {
        parent.children.splice(index, 1);
        return [SKIP, index];
      }
      // Screen readers announce a heading with each cell below it.
      if (element.tagName === "th" && isEmpty(element)) element.tagName = "td";
      if (element.tagName !== "table") return undefined;
      parent.children[index] = {
        type: "element",
        tagName: "div",
        properties: { className: ["table-scroll"] },
        children: [element],
      };
      return undefined;
    });
  };
}

function isEmpty(element: Element): boolean {
  return textOf(element).trim() === "";
}
