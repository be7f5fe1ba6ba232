/**
 * A self-check question as an author writes it:
 *
 *     :::question{id="sign"}
 *     Two vectors have dot product 0 and neither is zero. They are …
 *
 *     - [x] perpendicular
 *     - [ ] parallel
 *
 *     ***
 *     The explanation, shown after answering.
 *     :::
 *
 * One box ticked: a choice; several: choices. No boxes, but `answer="sqrt(768)"` beside the id: a number, right when it rounds to the same
 * `digits` decimals (2 when left out), of which `unit` may follow the field.
 */
import type { List, ListItem, RootContent } from "mdast";
import type { ContainerDirective } from "mdast-util-directive";
import { evaluate, ExpressionError } from "./expression.ts";

interface QuestionParts {
  id: string;
  prompt: RootContent[];
  explanation: RootContent[];
}

export type Question =
  | (QuestionParts & { kind: "choice" | "choices"; options: { item: ListItem; correct: boolean }[] })
  | (QuestionParts & { kind: "number"; value: number; digits: number; unit: string | null });

/** A question, or what keeps it from being one. */
export function readQuestion(node: ContainerDirective): Question | { problem: string } {
  const { id = "", answer, digits = "2", unit = null } = node.attributes ?? {};
  if (!id || !/^[a-z][a-z0-9-]*$/.test(id))
    return { problem: `a question needs an id of lower-case words joined by hyphens: id="sign"` };
  const of = (problem: string) => ({ problem: `question ${id}: ${problem}` });
  const at = node.children.findIndex(({ type }) => type === "thematicBreak");
  const explanation = at < 0 ? [] : node.children.slice(at + 1);
  if (explanation.length === 0) return of("after a line of *** comes the explanation");
  const asked = node.children.slice(0, at);
  const list = asked.find((child): child is List => child.type === "list" && child.children.some(isBox));
  const prompt = asked.filter((child) => child !== list);
  if (prompt.length === 0) return of("it asks nothing");
  const parts = { id, prompt, explanation };
  if (answer !== undefined && answer !== null) {
    if (list) return of("it has both boxes to tick and a number for its answer");
    return numberQuestion(parts, answer, digits ?? "2", unit);
  }
  if (!list)
    return of(`it has neither boxes to tick (- [x] …) nor a number for its answer (answer="sqrt(2)")`);
  const options = list.children.map((item) => ({ item, correct: item.checked === true }));
  if (options.length < 2 || !list.children.every(isBox))
    return of("it needs two options at least, each with a box: - [x] or - [ ]");
  const right = options.filter(({ correct }) => correct).length;
  if (right === 0) return of("none of its options is right: tick one, - [x]");
  return { ...parts, kind: right === 1 ? "choice" : "choices", options };
}

function isBox(item: ListItem): boolean {
  return typeof item.checked === "boolean";
}

function numberQuestion(
  parts: QuestionParts,
  answer: string,
  digits: string,
  unit: string | null,
): Question | { problem: string } {
  const problem = (text: string) => ({ problem: `question ${parts.id}: ${text}` });
  if (!/^\d$/.test(digits)) return problem(`digits is the number of decimals, 0 to 9, not ${digits}`);
  try {
    const value = evaluate(answer);
    if (typeof value !== "number" || !Number.isFinite(value))
      return problem(`its answer ${answer} is no finite number`);
    return { ...parts, kind: "number", value, digits: Number(digits), unit };
  } catch (error) {
    if (error instanceof ExpressionError) return problem(error.message);
    throw error;
  }
}
