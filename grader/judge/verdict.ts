/**
 * The verdict record: what a grading says, complete enough to be shown, replayed and audited. Versioned JSON;
 * `format` goes up when a reader of the old one would misread the new.
 */
import { z } from "zod";

export const verdictKinds = [
  "accepted",
  "wrong-answer",
  "unstable",
  "too-slow",
  "time-limit",
  "memory-limit",
  "runtime-error",
  "compile-error",
  "cheating",
  "judge-error",
] as const;
export const VerdictKind = z.enum(verdictKinds);
export type VerdictKind = z.infer<typeof VerdictKind>;

/** JSON has no NaN, ±Infinity and −0: these travel as strings. */
export const JsonNumber = z.union([z.number(), z.enum(["NaN", "Infinity", "-Infinity", "-0"])]);
export type JsonNumber = z.infer<typeof JsonNumber>;

/** A value, in full when small; else its shape, the line of code that makes it where there is one, and its first elements. */
export const JsonValue = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("number"), value: JsonNumber }),
  z.object({
    kind: z.literal("vector"),
    length: z.number(),
    data: z.array(JsonNumber),
    truncated: z.boolean(),
  }),
  z.object({
    kind: z.literal("matrix"),
    rows: z.number(),
    cols: z.number(),
    data: z.array(JsonNumber),
    truncated: z.boolean(),
  }),
]);
export type JsonValue = z.infer<typeof JsonValue>;

export const Diagnostic = z.object({
  kind: z.enum(["syntax", "type", "policy"]),
  message: z.string(),
  line: z.number(),
  column: z.number(),
  endLine: z.number(),
  endColumn: z.number(),
  code: z.number().optional(),
});

const WorstElement = z.object({
  /** Index in `data`; with row and column for a matrix. */
  index: z.number(),
  row: z.number().optional(),
  col: z.number().optional(),
  expected: JsonNumber,
  got: JsonNumber,
  /** |got − expected| in units in the last place of the expected value. */
  ulps: JsonNumber,
  /** Absolute. */
  bound: JsonNumber,
});

const ThrownRecord = z.object({
  name: z.string(),
  message: z.string(),
  line: z.number().optional(),
  column: z.number().optional(),
});

const LocalisedText = z.object({ en: z.string(), "zh-CN": z.string() });

const Run = z.tuple([z.number(), z.number()]);

/**
 * Where and how far a matrix is off: log₁₀(|error| / bound) of each cell, above 0 where it is wrong. "-Infinity" is exact, "Infinity"
 * wrong beyond any bound. A large matrix is divided into blocks, each shown by its largest cell.
 */
export const ErrorMap = z.object({
  /** The failing case whose result is drawn: the largest of its sort that fits, for a pattern needs cells. */
  case: z.string(),
  caseTitle: LocalisedText.optional(),
  /** Of the map. */
  rows: z.number(),
  cols: z.number(),
  cells: z.array(JsonNumber),
  /** Of the matrix. */
  of: z.object({ rows: z.number(), cols: z.number() }),
  /** Place of the worst cell in the map. */
  worst: z.object({ row: z.number(), col: z.number() }),
  /** Where the map has blocks: rows and columns of the matrix with something wrong in them, as runs from first to last. */
  wrong: z.object({ rows: z.array(Run), cols: z.array(Run) }).optional(),
});
export type ErrorMap = z.infer<typeof ErrorMap>;

/** The first thing that went wrong, in the order of the groups. */
export const Failure = z.object({
  group: z.string(),
  /** Name of the case in English, or id of the law: the same whoever reads it. */
  case: z.string(),
  /** The name for people, where it has words. */
  caseTitle: LocalisedText.optional(),
  lawTitle: LocalisedText.optional(),
  /** What sort of failure: decides the sentence that explains it. */
  reason: z.enum([
    "value",
    "class",
    "range",
    "shape",
    "invalid-result",
    "threw",
    "did-not-throw",
    "mutated-input",
    "aliased-argument",
    "aliased-earlier-result",
    "not-deterministic",
    "law",
    /** Of an input for a break-it task: it is outside the limits of the statement. */
    "inadmissible",
    /** The flawed function is right enough there. */
    "not-broken",
  ]),
  /** The arguments of the call, in order. */
  input: z.array(JsonValue),
  /** The arguments were views that begin somewhere inside a larger buffer. */
  views: z.boolean().optional(),
  /** All of them into the same buffer. */
  oneBuffer: z.boolean().optional(),
  /** Positions of two arguments that were one and the same object. */
  same: z.tuple([z.number(), z.number()]).optional(),
  /** The arguments were the arrays of the call before, in which numbers had been changed. */
  rewritten: z.boolean().optional(),
  /** A line of code that makes the input, when it is too large to print. */
  generator: z.string().optional(),
  expected: z.union([JsonValue, z.object({ kind: z.literal("throws") })]).nullable(),
  /** The kind of value that was to be returned, where no certain one is expected. */
  asked: z.enum(["number", "vector", "matrix"]).optional(),
  got: JsonValue.nullable(),
  thrown: ThrownRecord.nullable(),
  /** A few plain words on an invalid result, the argument changed and so on. */
  detail: z.string().optional(),
  worst: WorstElement.nullable(),
  /** Elements outside their bound, of how many. */
  wrongElements: z.number().optional(),
  elements: z.number().optional(),
  /** Code that reproduces the call: can be pasted under the function. */
  reproduce: z.string(),
  /** For a law: all calls that it ties together, in order. */
  calls: z.array(z.object({ input: z.array(JsonValue), got: JsonValue.nullable() })).optional(),
  /** In a fresh process the same call, made alone, is right: earlier calls left something behind, or it is left to chance. */
  leftOver: z.boolean().optional(),
  /** Set when the input above is smaller than the one that was found: that one's shape, and how many calls it took to get here. */
  shrunk: z
    .object({
      from: z.object({
        /** Of each argument: `[]` a number, `[n]` a vector, `[rows, cols]` a matrix. */
        shapes: z.array(z.array(z.number())),
        generator: z.string().optional(),
        /** What the check is about, by its name as a rule, and the smaller input has no more: it fails without it. */
        lost: z.array(z.enum(["same", "views", "non-finite"])).optional(),
      }),
      calls: z.number(),
    })
    .optional(),
  /** For a wrong matrix. */
  errorMap: ErrorMap.optional(),
});
export type Failure = z.infer<typeof Failure>;

/** What came of an input for a break-it task, right or wrong. */
export const ChallengeRecord = z.object({
  /** As the program returned it. */
  input: JsonValue,
  /** Why it is not admitted; then nothing was computed. */
  refused: LocalisedText.optional(),
  /** How wrong the flawed function must be. */
  asked: LocalisedText,
  /** So many times the bound its error must be. */
  factor: z.number(),
  computed: z
    .object({
      exact: JsonValue,
      /** `null` where it threw. */
      flawed: JsonValue.nullable(),
      thrown: ThrownRecord.nullable(),
      /** Its error in bounds; "Infinity" for a throw, a wrong shape, NaN or ∞ where the exact value is none, a value outside its range. */
      excess: JsonNumber,
      /** Its worst element, when that is wrong at all. */
      worst: WorstElement.nullable(),
    })
    .nullable(),
});
export type ChallengeRecord = z.infer<typeof ChallengeRecord>;

export const GroupResult = z.object({
  id: z.string(),
  status: z.enum(["passed", "failed", "skipped"]),
  /** Cases (or laws) run and passed. */
  passed: z.number(),
  total: z.number(),
  points: z.object({ earned: z.number(), possible: z.number() }),
});
export type GroupResult = z.infer<typeof GroupResult>;

export const Performance = z.object({
  /** Time of the submission divided by the time of the reference (lower quartiles of the readings), geometric mean over sizes: below 1 is faster than the reference. */
  slowdown: z.number(),
  /** Its 95 % bootstrap interval. */
  interval: z.tuple([z.number(), z.number()]),
  /** Above this the verdict is too-slow. */
  maxSlowdown: z.number(),
  sizes: z.array(
    z.object({
      name: z.string(),
      n: z.number(),
      slowdown: z.number(),
      interval: z.tuple([z.number(), z.number()]),
      /** Of one call, as is the next: its quotient is not the slowdown where the machine was busy. */
      learnerMedianNs: z.number(),
      referenceMedianNs: z.number(),
      pairs: z.number(),
    }),
  ),
  /** Exponent of the growth of time with n, fitted over the sizes; the reasonable one beside it. */
  growth: z.number().nullable(),
  expectedGrowth: z.number(),
});
export type Performance = z.infer<typeof Performance>;

export const lampNames = ["correct", "stable", "fast"] as const;
/** `lit`: earned. `out`: looked at and failed. `dark`: not looked at. */
export const Lamp = z.enum(["lit", "out", "dark"]);

export const Verdict = z.object({
  format: z.literal(1),
  verdict: VerdictKind,
  exercise: z.object({ uuid: z.string(), slug: z.string(), version: z.number() }),
  seed: z.string(),
  runtime: z.object({
    runner: z.string(),
    engine: z.string(),
    v8: z.string().optional(),
    platform: z.string().optional(),
    flags: z.array(z.string()).optional(),
  }),
  lamps: z.object({ correct: Lamp, stable: Lamp, fast: Lamp }),
  points: z.object({ earned: z.number(), possible: z.number() }),
  diagnostics: z.array(Diagnostic),
  /** Why a file that compiles is still no answer: for compile-error. `names`: exports found, specifiers imported and so on. */
  program: z
    .object({
      problem: z.enum(["missing-export", "not-a-plain-function", "imports", "compile-limit"]),
      exportName: z.string(),
      names: z.array(z.string()),
      /** Of a missing export: the file has something of that name and does not export it by it. */
      declared: z.boolean().optional(),
    })
    .nullable()
    .optional(),
  groups: z.array(GroupResult),
  failure: Failure.nullable(),
  /** For a break-it task whose program gave an input. */
  challenge: ChallengeRecord.nullable().optional(),
  /** Where the error bound of the exercise comes from. */
  bound: z.object({
    formula: z.string(),
    source: z.string(),
    /** Both for people, where they have words. */
    formulaText: LocalisedText.optional(),
    sourceText: LocalisedText.optional(),
  }),
  mistake: z
    .object({
      id: z.string(),
      title: LocalisedText,
      explanation: LocalisedText,
      anchor: z.string().optional(),
    })
    .nullable(),
  performance: Performance.nullable(),
  /**
   * Largest error of the checked elements, in units in the last place of the expected value; of well-conditioned elements
   * only (bound below 2⁻³² of the value), for elsewhere it says more about the input than about the program.
   */
  maxErrorUlps: JsonNumber.nullable(),
  /** Largest |error| / bound of any checked element: at most 1 in an accepted answer. */
  maxBoundUse: JsonNumber.nullable().optional(),
  /** Which limit, for time-limit and memory-limit (and output). */
  limit: z
    .object({
      name: z.string(),
      value: z.number(),
      unit: z.string(),
      phase: z.string(),
      /** While it was loaded, the program waited for something that never comes. */
      waits: z.boolean().optional(),
      group: z.string().optional(),
      /** Name of the case that the program was busy with: English, and for people where it has words. */
      case: z.string().optional(),
      caseTitle: LocalisedText.optional(),
      /** Code of that call; left out where it is too long, and of timed calls. */
      reproduce: z.string().optional(),
    })
    .nullable(),
  /** For judge-error: what broke, in words fit for the log; the learner only learns that it was our fault. */
  judgeError: z.string().nullable(),
  /** For cheating: the reasons. */
  cheating: z.array(z.string()),
  logs: z.object({ lines: z.array(z.string()), truncated: z.boolean() }),
  durationsMs: z.object({
    compile: z.number(),
    load: z.number(),
    correctness: z.number(),
    performance: z.number(),
    total: z.number(),
  }),
});
export type Verdict = z.infer<typeof Verdict>;

/** What happens while a submission is judged, in order; the page lights its lamps by it. */
export const StageEvent = z.discriminatedUnion("stage", [
  z.object({ stage: z.literal("queued") }),
  z.object({ stage: z.literal("compiling") }),
  z.object({ stage: z.literal("loading") }),
  z.object({ stage: z.literal("group-started"), group: z.string() }),
  z.object({ stage: z.literal("group-finished"), group: z.string(), result: GroupResult }),
  z.object({ stage: z.literal("timing"), done: z.number(), of: z.number() }),
  z.object({ stage: z.literal("finished"), verdict: VerdictKind }),
]);
export type StageEvent = z.infer<typeof StageEvent>;
