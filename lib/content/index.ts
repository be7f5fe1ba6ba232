export { renderCode, renderMarkdown, renderSections } from "./render.ts";
export type { RenderedQuestion } from "./question-parts.ts";
