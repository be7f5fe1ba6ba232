export { renderCode, renderMarkdown, renderSections } from "./render.ts";
