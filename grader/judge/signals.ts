/**
 * What a runner or the judge says when it saw tampering: short stable codes, which `explain/` puts into words. Only what no honest
 * program does is in here; see docs/decisions/0025-what-counts-as-cheating.md.
 */
export type Signal =
  /** A built-in function replaced by one that contradicts the language: `replaced:Math.abs`. */
  | { kind: "replaced"; what: string }
  /** An accessor on the prototype of everything: `trap:Object.prototype.value`. */
  | { kind: "trap"; what: string }
  /** Asked the engine for the functions and objects of its callers. */
  | { kind: "stack-probe" }
  /** The same call was right so many times and wrong from then on: `counts-calls:412`. */
  | { kind: "counts-calls"; what: string }
  /** What an older or newer judge wrote. */
  | { kind: "other"; what: string };

export function countsCalls(rightCalls: number): string {
  return `counts-calls:${rightCalls}`;
}

export function parseSignal(text: string): Signal {
  if (text === "stack-probe") return { kind: "stack-probe" };
  const [, kind, what] = /^(replaced|trap|counts-calls):([\s\S]+)$/u.exec(text) ?? [];
  if (what === undefined) return { kind: "other", what: text };
  if (kind === "replaced" || kind === "trap" || kind === "counts-calls") return { kind, what };
  return { kind: "other", what: text };
}
