import type { Element, ElementContent } from "hast";
import type { ReactNode } from "react";
import { generatedTag } from "./generated-html.ts";
import { property, textOf } from "./hast.ts";

/** A self-check question with its texts drawn. */
export interface RenderedQuestion {
  id: string;
  prompt: ReactNode;
  explanation: ReactNode;
  answer:
    | { kind: "choice" | "choices"; options: RenderedOption[] }
    | { kind: "number"; value: number; digits: number; unit: string | null };
}

export interface RenderedOption {
  body: ReactNode;
  correct: boolean;
  /** What names it where it is a formula and nothing else; `null` when its words do. */
  spoken: string | null;
}

/** From the element that `remarkKnownDirectives` made of it. */
export function questionOf(
  element: Element,
  draw: (children: ElementContent[]) => ReactNode,
): RenderedQuestion {
  const parts = element.children.filter((child) => child.type === "element");
  const drawn = (name: string): ReactNode =>
    draw(parts.find((part) => property(part, "dataPart") === name)?.children ?? []);
  const kind = property(element, "dataKind");
  return {
    id: property(element, "dataQuestion") ?? "",
    prompt: drawn("prompt"),
    explanation: drawn("explanation"),
    answer:
      kind === "number"
        ? {
            kind,
            value: Number(property(element, "dataAnswer")),
            digits: Number(property(element, "dataDigits")),
            unit: property(element, "dataUnit") || null,
          }
        : {
            kind: kind === "choices" ? "choices" : "choice",
            options: parts
              .filter((part) => property(part, "dataPart") === "option")
              .map((part) => ({
                body: draw(part.children),
                correct: property(part, "dataCorrect") === "true",
                spoken: textOf(part).trim() === "" ? formulasOf(part) : null,
              })),
          },
  };
}

const source = /<annotation encoding="application\/x-tex">(.*?)<\/annotation>/gs;
const commands: [RegExp, string][] = [
  [/\\(?:mathsf|mathrm|operatorname|bigl?|bigr?|left|right)\b/g, ""],
  [/\\[lr]Vert/g, "‖"],
  [/\\cdot/g, "·"],
  [/\\geq?\b/g, "≥"],
  [/\\leq?\b/g, "≤"],
  [/\\(?:d?frac)\{([^{}]*)\}\{([^{}]*)\}/g, "$1/$2"],
  [/\\sqrt\{?([^{}]*)\}?/g, "√$1"],
  [/\\[,;! ]|[{}\\]/g, " "],
];

/** The formulas of an element as TeX, without what only lays them out. */
function formulasOf(element: Element): string {
  const html = element.children
    .flatMap(function generated(child): string[] {
      if (child.type !== "element") return [];
      if (child.tagName === generatedTag) return [String(child.properties.html)];
      return child.children.flatMap(generated);
    })
    .join("");
  const tex = [...html.matchAll(source)].map(([, formula = ""]) => formula).join(" ");
  return commands.reduce((text, [command, word]) => text.replaceAll(command, word), tex).trim();
}
