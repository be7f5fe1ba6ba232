import type { Element, ElementContent } from "hast";
import type { ReactNode } from "react";
import { property } from "./hast.ts";

/** A self-check question with its texts drawn. */
export interface RenderedQuestion {
  id: string;
  prompt: ReactNode;
  explanation: ReactNode;
  answer:
    | { kind: "choice" | "choices"; options: { body: ReactNode; correct: boolean }[] }
    | { kind: "number"; value: number; digits: number; unit: string | null };
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
              })),
          },
  };
}
