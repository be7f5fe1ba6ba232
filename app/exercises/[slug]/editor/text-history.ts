import { changeBetween, type TextChange } from "./text-change.ts";

const textsMax = 200;

/** The texts that Undo can lead back to; letters typed one after another count as one step until the line or the place changes. */
export interface TextHistory {
  readonly texts: readonly string[];
}

export const newHistory = (text: string): TextHistory => ({ texts: [text] });

export function record({ texts }: TextHistory, text: string): TextHistory {
  const last = texts.at(-1);
  const before = texts.at(-2);
  if (last === undefined || text === last) return { texts };
  const goesOn = before !== undefined && isTypedOn(before, last, text);
  const kept = goesOn ? texts.slice(0, -1) : texts;
  return { texts: [...kept, text].slice(-textsMax) };
}

/** The step from `last` to `text` adds a letter exactly where the step from `before` to `last` added some, in the same line. */
function isTypedOn(before: string, last: string, text: string): boolean {
  const earlier = changeBetween(before, last);
  const now = changeBetween(last, text);
  return (
    isInsertion(earlier) &&
    isInsertion(now) &&
    now.text.length === 1 &&
    now.from === earlier.from + earlier.text.length &&
    !/\n/.test(earlier.text + now.text)
  );
}

function isInsertion({ from, to, text }: TextChange): boolean {
  return from === to && text !== "";
}
