export { renderCode, renderMarkdown, renderSections, renderSegments, type RenderOptions } from "./render.ts";
export type { RenderedOption, RenderedQuestion } from "./question-parts.ts";
