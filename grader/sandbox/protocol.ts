/** What parent and child say to each other. The parent trusts nothing that comes back: every report is parsed. */
import { z } from "zod";
import type { ValueKind } from "../exercise/value.ts";
import type { EncodedRequest } from "../harness/isolate-harness.ts";

/** Parent to child. */
export type Order =
  | {
      type: "start";
      addonPath: string;
      guestScript: string;
      harnessScript: string;
      referenceModule: string;
      memoryMb: number;
    }
  | {
      type: "load";
      js: string;
      exportName: string;
      result: ValueKind;
      timeoutMs: number;
      memoryMb: number;
      resultElementsMax: number;
      logCharsMax: number;
    }
  /** One report for each; one after another, each within `timeoutMs`. Followed by the doubles of all arguments. */
  | { type: "calls"; requests: EncodedRequest[]; timeoutMs: number }
  | { type: "reference"; exportName: string; result: ValueKind; resultElementsMax: number; memoryMb: number }
  | { type: "collect-garbage" }
  /** Are you there? */
  | { type: "ping" }
  /** One reading of each clock, over these calls; `steadies`: as in `TimingSize`. Followed by the doubles of all their arguments. */
  | { type: "pair"; requests: EncodedRequest[]; learnerFirst: boolean; steadies: boolean; timeoutMs: number }
  /** How much does this call allocate? Followed by the doubles of its arguments. */
  | { type: "weigh"; request: EncodedRequest; timeoutMs: number }
  /** What has been tampered with? */
  | { type: "inspect"; timeoutMs: number };

const count = z.int().nonnegative();
const text = z.string().max(4_000);

const Thrown = z.object({ name: text, message: text, stack: text.optional() });
export type ReportedThrown = z.infer<typeof Thrown>;

const Shape = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("number") }),
  z.object({ kind: z.literal("vector"), length: count }),
  z.object({ kind: z.literal("matrix"), rows: count, cols: count, length: count }),
]);

const Mutated = z.array(count).max(16);

const Outcome = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("returned"),
    shape: Shape,
    mutated: Mutated,
    aliases: z.enum(["nothing", "argument", "earlier-result"]),
  }),
  z.object({ kind: z.literal("threw"), thrown: Thrown, mutated: Mutated }),
  z.object({
    kind: z.literal("invalid"),
    invalid: z.object({
      problem: z.enum([
        "not-a-number",
        "not-a-float64array",
        "not-a-matrix",
        "promise",
        "proxy-or-getter",
        "subclass",
        "shared-or-resizable-buffer",
        "detached-buffer",
        "bad-dimensions",
        "data-length",
        "too-large",
      ]),
      detail: text,
    }),
    mutated: Mutated,
  }),
]);
export type ReportedOutcome = z.infer<typeof Outcome>;

const Logs = z.object({ lines: z.array(z.string()), truncated: z.boolean() });
export type ReportedLogs = z.infer<typeof Logs>;

const Loaded = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("loaded") }),
  z.object({ kind: z.literal("threw"), thrown: Thrown }),
  z.object({ kind: z.literal("imports"), specifiers: z.array(text).max(20) }),
  z.object({ kind: z.literal("missing-export"), found: z.array(text).max(20) }),
  z.object({ kind: z.literal("not-a-plain-function"), found: text }),
]);

/** Child to parent: one report for each order, or each of its calls, except `start`, which is answered by `ready`. */
export const Report = z.discriminatedUnion("type", [
  z.object({ type: z.literal("ready"), node: text, v8: text }),
  z.object({ type: z.literal("load"), outcome: Loaded, logs: Logs }),
  /** Followed by the doubles of the result. */
  z.object({ type: z.literal("call"), outcome: Outcome, logs: Logs.optional() }),
  z.object({ type: z.literal("done") }),
  /** Followed by the doubles of the learner's results. */
  z.object({
    type: z.literal("pair"),
    learnerNs: z.number().positive(),
    referenceNs: z.number().positive(),
    outcomes: z.array(Outcome),
    logs: Logs.optional(),
  }),
  /** Followed by the doubles of the result. */
  z.object({ type: z.literal("weighed"), bytes: z.number(), outcome: Outcome }),
  z.object({ type: z.literal("inspected"), signals: z.array(text).max(20) }),
  /** A limit inside the isolate was reached; the child has nothing more to say. */
  z.object({ type: z.literal("stopped"), limit: z.enum(["time", "memory", "rejections", "wait"]) }),
  /** A fault of ours. */
  z.object({ type: z.literal("fault"), message: text }),
]);
export type Report = z.infer<typeof Report>;
