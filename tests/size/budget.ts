export type Part = "start page" | "exercise page" | "lesson page" | "lab page" | "editor" | "judge";

export interface Allowance {
  readonly part: Part;
  /** Bytes as they cross the wire to a browser that takes Brotli. */
  readonly bytesMax: number;
  /** Why this much, and not less. */
  readonly why: string;
}

/** What may be loaded. Raising a figure is a decision: say why beside it. */
export const budget: readonly Allowance[] = [
  {
    part: "start page",
    bytesMax: 128_000,
    why: "React and the router of Next are 112 kB of it, header and links 9 kB, the lab 4 kB",
  },
  {
    part: "exercise page",
    bytesMax: 172_000,
    why: "what can be read and run before the editor comes: the target is 180 kB; as the start page, and texts, tabs, drafts, Run",
  },
  {
    part: "lesson page",
    bytesMax: 128_000,
    why: "as the start page, with the self-check in place of the lab; labs come one by one after it",
  },
  {
    part: "lab page",
    bytesMax: 126_000,
    why: "React and the router of Next, header and links; the lab comes after it, and no other lab",
  },
  {
    part: "editor",
    bytesMax: 1_740_000,
    why: "Monaco 735 kB, its worker 75, style 20, icons 67, TypeScript with the language's library 822; the target is 1 850 KiB",
  },
  {
    part: "judge",
    bytesMax: 40_000,
    why: "the largest exercise's worker: judge, oracles and cases; no schema library, no compiler",
  },
];
