import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import { computeFigure } from "#grader/exercise/lesson/figure.ts";
import { figureOfLine } from "#grader/exercise/lesson/parse-lesson.ts";

/** Blocks of language `core` are code whose figures are computed here, `expression // figure`; they are coloured as TypeScript. */
export function remarkCoreBlocks() {
  return (tree: Root): void => {
    visit(tree, "code", (code) => {
      if (code.lang !== "core") return;
      code.lang = "ts";
      code.value = code.value.split("\n").map(computed).join("\n");
    });
  };
}

function computed(line: string): string {
  const read = figureOfLine(line);
  if (read === null) return line;
  const figure = computeFigure(read.printed, read.expression);
  if (figure.kind === "malformed") return line;
  return `${read.expression} // ${read.mark}${figure.text.replaceAll("−", "-")}`;
}
