/**
 * Loads Monaco, once per page, from its own bundle (grader/browser/build-editor.ts), and sets it up: our types and our compiler
 * options. Its TypeScript worker is the script that Run compiles with, so that is downloaded once.
 */
import {
  compilerOptions,
  environmentFile,
  environmentTypes,
  typesFile,
} from "#grader/browser/compiler-options.ts";

type EditorBundle = typeof import("#grader/browser/editor.browser.ts");
export type Monaco = EditorBundle["monaco"];

/** Addresses of the bundles, and the text of the module "innerproduct". */
export interface EditorBundles {
  script: string;
  style: string;
  worker: string;
  typescript: string;
  types: string;
}

let loading: Promise<Monaco> | null = null;

export function loadMonaco(bundles: EditorBundles): Promise<Monaco> {
  loading ??= load(bundles).catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function load(bundles: EditorBundles): Promise<Monaco> {
  window.MonacoEnvironment = {
    getWorker: (_moduleId, label) =>
      label === "typescript"
        ? new Worker(bundles.typescript, { name: label })
        : new Worker(bundles.worker, { type: "module", name: label }),
  };
  const address: string = new URL(bundles.script, location.href).href;
  const [{ monaco, typescriptDefaults }]: [EditorBundle, void] = await Promise.all([
    import(/* turbopackIgnore: true */ address),
    loadStyle(bundles.style),
  ]);
  typescriptDefaults.setCompilerOptions(compilerOptions);
  // A missing annotation never made an answer wrong: Run and Submit forgive it, so the editor does.
  typescriptDefaults.setDiagnosticsOptions({
    diagnosticCodesToIgnore: Array.from({ length: 1_000 }, (_, i) => 7_000 + i),
  });
  typescriptDefaults.setExtraLibs([
    { content: bundles.types, filePath: typesFile },
    { content: environmentTypes, filePath: environmentFile },
  ]);
  typescriptDefaults.setEagerModelSync(true);
  return monaco;
}

function loadStyle(href: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = href;
    link.addEventListener("load", () => resolve());
    link.addEventListener("error", () => reject(new Error("The editor's style could not be loaded.")));
    document.head.append(link);
  });
}
