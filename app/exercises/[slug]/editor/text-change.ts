/** The smallest single replacement that makes one text the other: `from`…`to` of the first gives way to `text`. */
export interface TextChange {
  from: number;
  to: number;
  text: string;
}

export function changeBetween(before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return { from: start, to: before.length - end, text: after.slice(start, after.length - end) };
}
