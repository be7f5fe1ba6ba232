/**
 * What the type checker is told. Strict about mistakes, lenient about style: see docs/decisions/0020-type-errors.md.
 */
export const compilerOptions = {
  target: "esnext",
  // The language as the sandbox's engine knows it; no DOM, no Node.
  lib: ["esnext"],
  module: "esnext",
  moduleResolution: "bundler",
  moduleDetection: "force",
  types: [],
  strict: true,
  // On, although its complaints are forgiven: off, `const out = []` would be `never[]`.
  noImplicitAny: true,
  noImplicitThis: false,
  strictPropertyInitialization: false,
  useUnknownInCatchVariables: false,
  noUncheckedSideEffectImports: true,
  allowUnreachableCode: true,
  allowUnusedLabels: true,
  allowImportingTsExtensions: true,
  isolatedModules: true,
  skipLibCheck: true,
  noEmit: true,
} as const;

/** 7005 … 7057 are the "implicitly has an 'any' type" family and kin: a missing annotation never made an answer wrong. */
export function isForgiven(code: number): boolean {
  return code >= 7000 && code < 8000;
}

/** "Cannot find module" in its forms. */
export function isImportError(code: number): boolean {
  return code === 2307 || code === 2732 || code === 2792 || code === 2882;
}

/**
 * A file of TypeScript's library as learners' programs are checked with it: a typed array of which nothing is said lies over an ordinary
 * ArrayBuffer. TypeScript takes shared ones, which the sandbox does not have, into account: one that was given could not take the place
 * of one that was made, and `let p = new Float64Array(n); p = a.subarray(1)` would be refused.
 */
export function ordinaryBuffers(library: string): string {
  return library.replaceAll(
    "TArrayBuffer extends ArrayBufferLike = ArrayBufferLike",
    "TArrayBuffer extends ArrayBufferLike = ArrayBuffer",
  );
}
