import type { Element, RootContent } from "hast";

/** What opens right before a formula, and what closes right after it. */
const OPENING = /[([“‘（「《]+$/u;
const CLOSING = /^[)\]”’.,;:!?%…–）」》，。；：！？、]+/u;
/** A longer formula must be free to break where mathematics does, or it leaves a narrow screen. */
const LONGEST = 20;

/**
 * To a browser a formula is a box, before and after which it may begin a line: with the comma that follows, too. Keeps a short one
 * together with the punctuation that touches it, which is taken out of the texts `before` and `after`.
 */
export function withPunctuation(
  formula: Element,
  tex: string,
  before: RootContent | undefined,
  after: RootContent | undefined,
): Element {
  if (lengthOf(tex) > LONGEST) return formula;
  const opening = before?.type === "text" ? (OPENING.exec(before.value)?.[0] ?? "") : "";
  const closing = after?.type === "text" ? (CLOSING.exec(after.value)?.[0] ?? "") : "";
  if (opening === "" && closing === "") return formula;
  if (before?.type === "text") before.value = before.value.slice(0, before.value.length - opening.length);
  if (after?.type === "text") after.value = after.value.slice(closing.length);
  return {
    type: "element",
    tagName: "span",
    properties: { className: ["whitespace-nowrap"] },
    children: [{ type: "text", value: opening }, formula, { type: "text", value: closing }],
  };
}

/** About how many signs the formula has when it is set. */
function lengthOf(tex: string): number {
  return tex.replaceAll(/\\[a-z]+/gi, "x").replaceAll(/[{}^_\s\\]/g, "").length;
}
