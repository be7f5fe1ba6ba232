export { renderCode, renderMarkdown, renderSections, renderSegments, type RenderOptions } from "./render.ts";
export type { RenderedQuestion } from "./question-parts.ts";
