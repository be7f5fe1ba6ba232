export { renderMarkdown, renderSections } from "./render.ts";
