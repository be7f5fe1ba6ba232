/** The heading at which an author's README passes from the lesson to what is to be written. */
const statementHeading = /^## .*\{#statement\}\s*$/m;
const titleHeading = /^# .*$/m;

/** A README parted into lesson and statement; its title is left out, since the page has it already. */
export function splitLesson(markdown: string): { lesson: string; statement: string } {
  const text = markdown.replace(titleHeading, "").trim();
  const at = text.search(statementHeading);
  return at === -1
    ? { lesson: text, statement: text }
    : { lesson: text.slice(0, at).trim(), statement: text.slice(at) };
}
