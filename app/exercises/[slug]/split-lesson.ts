/** The heading at which an author's README passes from the lesson to what is to be written. */
const statementHeading = /^## .*\{#statement\}\s*$/;
const titleHeading = /^# .*$/m;
const fence = /^\s*(?:```|~~~)/;

/** A README parted into lesson and statement; its title is left out, since the page has it already. */
export function splitLesson(markdown: string): { lesson: string; statement: string } {
  const text = markdown.replace(titleHeading, "").trim();
  const lines = text.split("\n");
  const at = findStatement(lines);
  if (at === -1) return { lesson: text, statement: text };
  return { lesson: lines.slice(0, at).join("\n").trim(), statement: lines.slice(at).join("\n") };
}

/** Index of the heading's line; what looks like it inside of a code block is none. */
function findStatement(lines: string[]): number {
  let inCode = false;
  return lines.findIndex((line) => {
    if (fence.test(line)) inCode = !inCode;
    return !inCode && statementHeading.test(line);
  });
}
