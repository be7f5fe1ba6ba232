import { isRightNumber } from "#grader/exercise/lesson/right-number.ts";
import type { RenderedQuestion } from "#lib/content/index.ts";

type Answer = RenderedQuestion["answer"];

/** What is in the form: indexes of options, or what was typed for a number. */
export type Given = number[] | string;

export function isRightAnswer(given: number[] | number, answer: Answer): boolean {
  if (answer.kind === "number") return typeof given === "number" && isRightNumber(given, answer);
  return typeof given !== "number" && answer.options.every(({ correct }, i) => correct === given.includes(i));
}

/** With the minus and the comma that people type. */
export function parseNumber(text: string): number | null {
  const plain = text.trim().replace("−", "-").replace(",", ".");
  const value = Number(plain);
  return plain === "" || !Number.isFinite(value) ? null : value;
}

/** An answer as it was remembered. */
export function readSaved(saved: string | null, kind: Answer["kind"]): Given {
  if (kind === "number") return (saved ?? "").replace("-", "−");
  return saved === null || saved === "" ? [] : saved.split(",").map(Number);
}
