/**
 * How learner code is compiled in the tab, by Run and by the editor's own language service: the options of
 * grader/compile, in the numbers that TypeScript 5's API wants.
 */
export const compilerOptions = {
  target: 11, // ES2024
  module: 99, // ESNext
  moduleResolution: 2, // node: finds "innerproduct" under node_modules of the virtual disk
  lib: ["lib.es2024.d.ts"],
  strict: true,
  noImplicitOverride: true,
  noFallthroughCasesInSwitch: true,
  allowUnreachableCode: true,
  allowUnusedLabels: true,
  isolatedModules: true,
  types: [] as string[],
} as const;

/** Where the virtual disk holds the learner's file, and the types that it may import as "innerproduct". */
export const submissionFile = "file:///submission.ts";
export const typesFile = "file:///node_modules/innerproduct/index.d.ts";

/** `lib.es2024.d.ts` and what it refers to; the rest of TypeScript's library (DOM, workers, scripting hosts) is not for learners. */
export const rootLib = "lib.es2024.d.ts";

/** Name of the worker that compiles for Run; see typescript.worker.browser.ts. */
export const compilerWorkerName = "compiler";
