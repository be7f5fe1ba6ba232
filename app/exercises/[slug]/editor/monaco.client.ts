/**
 * Monaco, set up once per page: only the editor and TypeScript. Its TypeScript worker is the script that Run compiles with,
 * so it is downloaded once; its own worker is bundled with the app.
 */
import * as monaco from "monaco-editor/editor/editor.api.js";
import "monaco-editor/languages/definitions/typescript/register.js";
import { typescriptDefaults } from "monaco-editor/languages/features/typescript/register.js";
import { compilerOptions, typesFile } from "#grader/browser/compiler-options.ts";
import "./monaco-features.client.ts";
import { defineThemes } from "./monaco-theme.client.ts";

export type Monaco = typeof monaco;

let ready: Monaco | null = null;

/** `types` is the text of the module "innerproduct". */
export function setUpMonaco({ typescriptUrl, types }: { typescriptUrl: string; types: string }): Monaco {
  if (ready) return ready;
  window.MonacoEnvironment = {
    getWorker: (_moduleId, label) =>
      label === "typescript"
        ? new Worker(typescriptUrl, { name: label })
        : new Worker(new URL("monaco-editor/editor/editor.worker.js", import.meta.url), {
            type: "module",
            name: label,
          }),
  };
  typescriptDefaults.setCompilerOptions({ ...compilerOptions, lib: [...compilerOptions.lib], types: [] });
  typescriptDefaults.setExtraLibs([{ content: types, filePath: typesFile }]);
  typescriptDefaults.setEagerModelSync(true);
  defineThemes(monaco);
  ready = monaco;
  return monaco;
}
