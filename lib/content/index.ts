export { highlightCode } from "./highlight.ts";
export { type RenderOptions, renderMarkdown, renderSections, type Section } from "./render.ts";
