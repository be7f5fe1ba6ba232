/**
 * What an exercise's `spec.ts` may say. Authors import everything they need from here as `innerproduct/spec`
 * and the kernels, oracles and bounds from `innerproduct/core`.
 */
import type { ExerciseKind } from "./kind.ts";
import type { Rng } from "./random.ts";
import type { Text } from "./text.ts";
import type { Expected, Value } from "./value.ts";

export {
  awkwardLengths,
  illConditionedDot,
  integer,
  logUniform,
  outweighedFirst,
  signed,
  subnormal,
  sweptSizes,
} from "./distributions.ts";
export {
  maximumCases,
  partlyEqualRows,
  peakedScores,
  queriesWithNaN,
  tiedScores,
  unlikeScales,
} from "./attention-inputs.ts";
export type { IllConditionedDot } from "./distributions.ts";
export { longVector } from "./long-vector.ts";
export { spoiltPlaces } from "./spoilt-places.ts";
export { defineChallenge } from "./challenge.ts";
export type { ChallengeSpec, Refusal } from "./challenge.ts";
export { oneIs, refuse, refuseLength, refuseMagnitude, refuseOutside, refuseShape, rowOf } from "./refuse.ts";
export type { Rng } from "./random.ts";
export type { Text } from "./text.ts";
export type { Expected, Value } from "./value.ts";
export type { Matrix, Vector } from "../core/types.ts";

/** Groups of cases that an exercise declares; `laws` and `purity` are made by the judge. In this order they are run and shown. */
export const caseGroupIds = ["examples", "shapes", "values", "errors", "stability"] as const;
export type CaseGroupId = (typeof caseGroupIds)[number];

/** Every group of a verdict in the order in which it is shown. */
export const groupIds = [
  "examples",
  "shapes",
  "values",
  "errors",
  "laws",
  "purity",
  "stability",
  "performance",
] as const;
export type GroupId = (typeof groupIds)[number];

/** The one group of a break-it task. */
export const challengeGroupIds = ["counterexample"] as const;
export type ChallengeGroupId = (typeof challengeGroupIds)[number];

export const groupIdsOfKind = {
  exercise: groupIds,
  "break-it": challengeGroupIds,
} as const satisfies Record<ExerciseKind, readonly string[]>;

export interface Case<A extends Value[] = Value[]> {
  /** A few words for people, in each language: `{ en: "large logits", … }`. A plain string where there are no words: `"n = 127"`. */
  name: string | Text;
  args: A;
  /** Left out: the oracle answers. `"throws"`: the call must throw. */
  expect?: "throws";
  /** Pass arguments as views with a non-zero byte offset into a larger buffer. */
  views?: boolean;
  /** Pass one and the same object for these two arguments (their values must be equal). */
  same?: readonly [number, number];
  /** One line of code that makes the input, shown instead of the input when that is too large to print. */
  generator?: string;
}

/** A property that ties several calls together, checked on `count` random inputs. */
export interface Law<A extends Value[] = Value[], R extends Value = Value> {
  id: string;
  title: Text;
  /** Random instances checked per submission. */
  count: number;
  /** The argument lists of the calls of one instance. */
  make(rng: Rng): A[];
  /** `null` when the law holds for these results, else what call number `call` should have given. */
  check(inputs: A[], results: R[]): LawViolation | null;
}

export interface LawViolation {
  /** Index of the call whose result is blamed. */
  call: number;
  expected: Exclude<Expected, { kind: "throws" }>;
}

/** As a method, like `implement`: a list of mistakes is checked as one of any arguments. */
type Implementation<A extends Value[], R extends Value> = Pick<Mistake<A, R>, "implement">["implement"];

/** A known wrong way to do it: named in a verdict when a learner's answers equal it. */
export interface Mistake<A extends Value[] = Value[], R extends Value = Value> {
  id: string;
  title: Text;
  /** What is wrong and what to do about it, in two or three sentences. */
  explanation: Text;
  /** What explains it: a heading id of the README, or of the lesson of a unit, `/lessons/softmax#saturation`. */
  anchor?: string;
  /** The mistaken function. May throw where the mistake would. */
  implement(...args: A): R;
  /** The same mistake made in ways whose answers differ: another small constant, another guard around it. A program has made one of them. */
  variants?: Implementation<A, R>[];
}

export interface PerformanceSize<A extends Value[] = Value[]> {
  /** `"n = 4096"` */
  name: string;
  /** The number that growth is measured against. */
  n: number;
  /** Multiply-adds, or elements moved where nothing is multiplied, of one call. */
  operations: number;
  make(rng: Rng): A;
}

export interface PerformanceSpec<A extends Value[] = Value[]> {
  /** What every submission is timed at, for `too-slow` alone. At least two sizes, ascending. */
  sizes: PerformanceSize<A>[];
  /**
   * What a ranked timing runs through, inside the limits of the statement: it decides a place on the board, never a verdict.
   * At least two sizes, ascending. Left out: `sizes`.
   */
  sweep?: PerformanceSize<A>[];
  /** The kernel in grader/core that is raced against, by its export name. */
  reference: string;
  /** Times the reference at which a correct answer is called too slow: 2.5 × the slowest honest style. */
  maxSlowdown: number;
  /** Exponent of the growth of time with n that a reasonable algorithm has. */
  growth: number;
  /** Same values as the reference's result, with the bound that covers both errors. Left out: the oracle. */
  expect?(...args: A): Expected;
}

export interface ExerciseSpec<A extends Value[] = Value[], R extends Value = Value> {
  /** The exact answer with its error bound; `{ kind: "throws" }` where the policy asks for it. */
  oracle(...args: A): Expected;
  /** Where the bound comes from: shown beside a failing case. */
  bound: { formula: string | Text; source: string | Text };
  /** Seeded case generators. Each group that the exercise has. */
  groups: Partial<Record<CaseGroupId, (rng: Rng) => Case<A>[]>>;
  laws: Law<A, R>[];
  /** Argument lists on which purity (inputs unchanged, fresh result, same answer twice) is checked. */
  purity(rng: Rng): A[];
  mistakes: Mistake<A, R>[];
  /**
   * For exercises that make weights (softmax, attention): the weights of one call, a row each. The check proves by them
   * that the cases are neither all flat nor all one-hot. Weights need only be roughly right.
   */
  weights?(...args: A): Float64Array[];
  performance: PerformanceSpec<A>;
  /** How to make a failing input smaller. Left out: failing cases are shown as they were found; instances of laws are made smaller all the same. */
  shrinking?: Shrinking<A>;
}

/** What must stay true of an input while it is made smaller. */
export interface Shrinking<A extends Value[] = Value[]> {
  /** Names for the dimensions of each argument, `[["n", "d"], ["m", "d"], ["m", "dᵥ"]]`: one name, one length. A number has none. */
  axes: readonly (readonly string[])[];
  /** Whether the statement asks for this input at all: no other is ever shown. Left out: wherever the oracle has an answer. */
  asked?(...args: A): boolean;
}

/** Checks the types of a spec and returns it unchanged; `export default defineSpec<[Vector, Vector], number>({ … })`. */
export function defineSpec<A extends Value[], R extends Value>(spec: ExerciseSpec<A, R>): ExerciseSpec<A, R> {
  return spec;
}
