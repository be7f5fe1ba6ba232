export { renderCode, renderMarkdown, renderSections, type RenderOptions } from "./render.ts";
export type { RenderedQuestion } from "./question-parts.ts";
