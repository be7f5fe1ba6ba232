/**
 * The seam between the judge and the place where learner code runs. Two implementations: a single-use sandbox
 * process (grader/sandbox) and a Web Worker in a frame of opaque origin (grader/browser). A Runner makes calls and
 * times them; it never knows an expected value and never decides.
 */
import type { Value, ValueKind } from "../exercise/value.ts";

/** A compiled submission: one ECMAScript module without imports. */
export interface Program {
  js: string;
  /** The export to call: `softmax`. */
  exportName: string;
  /** JSON source map of `js`; with it, errors carry their line in the TypeScript. */
  map?: string;
  /** What the result must be. */
  result: ValueKind;
}

export interface RunnerLimits {
  /** Evaluating the module. */
  loadTimeoutMs: number;
  /** One call. */
  callTimeoutMs: number;
  /** All calls of one submission together. */
  totalTimeoutMs: number;
  /** Resident memory of the isolate and its buffers. */
  memoryMb: number;
  /** Elements of one result. */
  resultElementsMax: number;
  /** Elements of the results of all calls together, timed or not. Whoever asks may keep them all. */
  allResultElementsMax: number;
  /** Characters of everything printed. */
  logCharsMax: number;
}

export type Views = boolean | "one buffer";

export interface CallRequest {
  args: Value[];
  /** Views with a non-zero byte offset into a larger buffer: each into its own, or all into one. */
  views?: Views;
  /** These two arguments are one and the same object. */
  same?: readonly [number, number];
  /** The objects are those of the call before, with these numbers written into them; it had arguments of the same shapes. */
  rewritten?: boolean;
}

export interface Thrown {
  /** `RangeError`; empty when it was not an Error. */
  name: string;
  /** At most 500 characters. */
  message: string;
  /** Line and column in the learner's TypeScript where known. */
  line?: number;
  column?: number;
}

/** Why a result is not a value of the asked kind. `detail` is a few plain words: `"an Array"`, `"length 3.5"`. */
export type InvalidResult = {
  problem:
    | "not-a-number"
    | "not-a-float64array"
    | "not-a-matrix"
    | "promise"
    | "proxy-or-getter"
    | "subclass"
    | "shared-or-resizable-buffer"
    | "detached-buffer"
    | "bad-dimensions"
    | "data-length"
    | "too-large";
  detail: string;
};

export type CallOutcome =
  | {
      kind: "returned";
      value: Value;
      /** Arguments that the call changed. */
      mutated: number[];
      /** The result shares its buffer with an argument of this call, or with the result of an earlier one. */
      aliases: "nothing" | "argument" | "earlier-result";
    }
  | { kind: "threw"; thrown: Thrown; mutated: number[] }
  | { kind: "invalid"; invalid: InvalidResult; mutated: number[] };

/** The runner ended the program; nothing more can be asked of it. */
export interface Stop {
  kind: "time-limit" | "memory-limit" | "output-limit" | "crashed";
  phase: "load" | "call" | "timing";
  /** Which bound was reached, in its unit, when it was a bound. */
  limit?: { name: keyof RunnerLimits; value: number };
  /** At its top level, for what nothing there can bring: it would have waited until the limit. */
  waits?: true;
  /** Of the batch, when in a call. */
  callIndex?: number;
}

export type LoadOutcome =
  | { kind: "loaded" }
  /** The module itself threw while it was evaluated. */
  | { kind: "threw"; thrown: Thrown }
  | { kind: "imports"; specifiers: string[] }
  | { kind: "missing-export"; found: string[] }
  /** `found`: `"a class"`, `"an async function"`, `"a number"`. */
  | { kind: "not-a-plain-function"; found: string }
  | { kind: "stopped"; stop: Stop };

export interface TimingSize {
  /**
   * One reading of the clock per pair, warm-up pairs first: the arguments of each call that it covers. Every call has contents
   * of its own, so that nothing can be gained by remembering earlier ones.
   */
  readings: Value[][][];
  /** How many of the first pairs only warm up. */
  warmups: number;
  /** Where the program takes more than ten times as long, the reference is read twice more, and its shortest reading counts. */
  steadies?: true;
  /** Garbage of both sides is collected before every so many pairs; left out: before the first only. */
  collectEvery?: number;
  /** Asked after each pair that counts, with all that do so far: whether the rest can be left out. Pairs already under way still count. */
  isEnough?(counted: readonly TimedPair[]): boolean;
  /** Calls that are made after the timed ones, alone, to see how much memory each takes. */
  weighed?: Value[][];
}

export interface TimingPlan {
  /** Export name of the kernel in grader/core. */
  reference: string;
  sizes: TimingSize[];
  /** Decides the random A/B order of each pair. */
  orderSeed: string;
  totalTimeoutMs: number;
}

export interface TimedPair {
  learnerNs: number;
  referenceNs: number;
  /** What the learner's timed calls gave, in order, up to the first that gave no value; the judge checks each after the clock. */
  outcomes: CallOutcome[];
}

export interface TimedSize {
  /** In order, warm-up pairs first. */
  pairs: TimedPair[];
  /** What the calls to be weighed gave. */
  weighed: WeighedCall[];
}

export interface WeighedCall {
  /** That the isolate had allocated, buffers included, since the call began: less than the truth when garbage was collected meanwhile. */
  bytes: number;
  outcome: CallOutcome;
}

export type TimingOutcome = { kind: "timed"; sizes: TimedSize[] } | { kind: "stopped"; stop: Stop };

export interface RuntimeInfo {
  /** `sandbox` or `browser`. */
  runner: string;
  /** `node 26.10.0`, or the browser's own words. */
  engine: string;
  v8?: string;
  platform?: string;
  flags?: string[];
}

export interface Inspection {
  signals: string[];
  /** The inspection had to be ended: what stands in the place of a built-in function does not return. */
  stop: Stop | null;
}

export interface Runner {
  readonly runtime: RuntimeInfo;
  load(program: Program): Promise<LoadOutcome>;
  /**
   * Outcomes in the order of the requests; shorter than those when `stop` is set. May be asked again before it has answered: all
   * calls are made in the order in which they were asked for.
   */
  call(requests: CallRequest[]): Promise<{ outcomes: CallOutcome[]; stop: Stop | null }>;
  /** Absent where nothing can be timed fairly (the browser). */
  time?(plan: TimingPlan): Promise<TimingOutcome>;
  /** What the program printed so far, oldest first. */
  logs(): { lines: string[]; truncated: boolean };
  /**
   * Looks for tampering with the judge, once the calls asked for before are answered: only clear intent, an honest program causes none.
   * See `signals.ts` for what it may say.
   */
  inspect?(): Promise<Inspection>;
  /** Ends the place where the code ran. Safe to call twice. */
  close(): Promise<void>;
}

export interface OpenOptions {
  /** A second place for a program that keeps its first: it must not wait until others, who may wait for it, give theirs back. */
  beside?: true;
}

export type OpenRunner = (limits: RunnerLimits, options?: OpenOptions) => Promise<Runner>;
