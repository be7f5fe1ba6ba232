import type { Failure } from "../verdict.ts";

/** Known to every author, some even to the type checker; `grader/harness/allowed-globals.ts` says what a program finds, and why not these. */
const missing = new Set(
  [
    "SharedArrayBuffer Atomics WebAssembly Intl Temporal WeakRef FinalizationRegistry",
    "performance structuredClone setTimeout setInterval setImmediate queueMicrotask fetch crypto",
    "process require module Buffer window document navigator",
  ]
    .join(" ")
    .split(" "),
);

/** The name that a program looked for in vain, where that is no slip of its author. */
export function missingGlobal(thrown: Failure["thrown"]): string | null {
  const name = /^(\w+) is not defined$/.exec(thrown?.message ?? "")?.[1];
  return thrown?.name === "ReferenceError" && name !== undefined && missing.has(name) ? name : null;
}
