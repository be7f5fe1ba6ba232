/**
 * Monaco: the editor and TypeScript, nothing else. Bundled by build-editor.ts and loaded by the page when it is at rest, from
 * an address in the manifest: the web application's own build never sees it.
 */
import "./editor-features.browser.ts";
import "monaco-editor/languages/definitions/typescript/register.js";

export * as monaco from "monaco-editor/editor/editor.api.js";
export { typescriptDefaults } from "monaco-editor/languages/features/typescript/register.js";
