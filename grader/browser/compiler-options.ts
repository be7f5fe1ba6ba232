/**
 * How learner code is compiled in the tab, by Run and by the editor's own language service: the options of
 * grader/compile, in the numbers that TypeScript 5's API wants.
 */
import { compilerOptions as serverOptions } from "../compile/options.ts";

const { allowImportingTsExtensions: _needsNoEmit, noEmit: _noEmit, ...shared } = serverOptions;

/** `lib.esnext.d.ts` and what it refers to; the rest of TypeScript's library (DOM, workers, scripting hosts) is not for learners. */
export const rootLib = "lib.esnext.d.ts";

export const compilerOptions = {
  ...shared,
  target: 99, // ESNext
  module: 99, // ESNext
  moduleResolution: 100, // Bundler
  moduleDetection: 3, // Force
  lib: [rootLib],
  types: [] as string[],
};

/** Where the virtual disk holds the learner's file, the types that it may import as "innerproduct", and the sandbox's globals. */
export const submissionFile = "file:///submission.ts";
export const typesFile = "file:///node_modules/innerproduct/index.d.ts";
export const environmentFile = "file:///environment.d.ts";

const consoleMethods =
  "assert clear count countReset debug dir error group groupCollapsed groupEnd info log table time timeEnd timeLog trace warn";

/** The one global beside the language's own. */
export const environmentTypes = `interface Console {
${consoleMethods
  .split(" ")
  .map((name) => `  ${name}(...values: unknown[]): void;`)
  .join("\n")}
}
declare var console: Console;
`;

/** Name of the worker that compiles for Run; see typescript.worker.browser.ts. */
export const compilerWorkerName = "compiler";
