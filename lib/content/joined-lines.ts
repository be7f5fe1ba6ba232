import type { Root } from "mdast";
import { visit } from "unist-util-visit";

/** Characters between which Chinese has no space: ideographs, kana, and full-width punctuation. */
const wide = "[\\p{Script=Han}\\u3000-\\u303f\\u30a0-\\u30ff\\uff00-\\uffef“”‘’…—]";
const betweenWide = new RegExp(`(?<=${wide})\\n[ \\t]*(?=${wide})`, "gu");
const afterPunctuation = /(?<=[，。；：！？、）」』】》])\n[ \t]*|\n[ \t]*(?=[，。；：！？、（「『【《])/gu;

/** A line of the source that ends inside a Chinese sentence goes on with the next one: a space would show there. */
export function remarkJoinedLines() {
  return (tree: Root): void => {
    visit(tree, "text", (text) => {
      text.value = text.value.replaceAll(betweenWide, "").replaceAll(afterPunctuation, "");
    });
  };
}
