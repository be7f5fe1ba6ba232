/** An exercise folder once it is read and proved to be well-formed. */
import { z } from "zod";
import { exerciseKinds } from "./kind.ts";

const Localised = z.strictObject({ en: z.string().min(1), "zh-CN": z.string().min(1) });

export const slugPattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** A step from the plain solution to the fast one: `stages/<id>.ts`, an ordinary correct program that learners compare theirs with. */
const Stage = z.strictObject({
  id: z.string().regex(slugPattern),
  title: Localised,
  /** One sentence: what the next stage does differently, or after the last one what else there is to try. */
  hint: Localised,
});
/** What everybody may know of a stage; its source is a solution, and hidden as one. */
export type PublicStage = z.infer<typeof Stage>;

const identifier = z.string().regex(/^[a-z][A-Za-z0-9]*$/);

const Signature = z.strictObject({
  /** The export: `softmax`. */
  name: identifier,
  parameters: z.array(z.strictObject({ name: identifier, type: z.enum(["vector", "matrix", "number"]) })),
  result: z.enum(["number", "vector", "matrix"]),
});
export type Signature = z.infer<typeof Signature>;

const Fields = z.strictObject({
  $schema: z.string().optional(),
  uuid: z.uuid(),
  /** Goes up when a verdict could change. */
  version: z.int().positive(),
  /** The unit of the course that it belongs to: `softmax`. */
  unit: z.string().regex(slugPattern),
  /** Position in its unit. */
  order: z.int().nonnegative(),
  title: Localised,
  /** One sentence for lists. */
  summary: Localised,
  /** What is written: a function, or for `break-it` one without parameters that returns an input. */
  kind: z.enum(exerciseKinds).default("exercise"),
  signature: Signature,
  /** Of a break-it task: the function in `flawed.ts`. */
  flawed: Signature.optional(),
  /** Slugs of exercises to solve before this one. */
  requires: z.array(z.string().regex(slugPattern)),
  points: z.strictObject({
    correctness: z.int().nonnegative(),
    stability: z.int().nonnegative(),
    performance: z.int().nonnegative(),
  }),
  limits: z.strictObject({
    callTimeoutMs: z.int().min(50).max(60_000),
    totalTimeoutMs: z.int().min(1_000).max(300_000),
    memoryMb: z.int().min(64).max(1_024),
  }),
  /** Whether the fastest correct answers are ranked. */
  board: z.boolean(),
  /** From the plainest to the fastest; timed on the board as named baselines. */
  stages: z
    .array(Stage)
    .refine(
      (stages) => new Set(stages.map(({ id }) => id)).size === stages.length,
      "two stages have the same id",
    )
    .default([]),
});

/** `exercise.json`. */
export const ExerciseManifest = Fields.superRefine((manifest, context) => {
  const refuse = (path: string[], message: string) => context.addIssue({ code: "custom", path, message });
  const { kind, signature, flawed, points, board, stages } = manifest;
  if (kind === "exercise") {
    if (signature.parameters.length === 0) refuse(["signature", "parameters"], "expected at least one");
    if (flawed) refuse(["flawed"], 'belongs to an exercise of the kind "break-it"');
    return;
  }
  if (signature.parameters.length > 0)
    refuse(["signature", "parameters"], "expected none: the function returns an input");
  if (!flawed) refuse(["flawed"], "expected the signature of the function in flawed.ts");
  if (points.stability + points.performance > 0)
    refuse(["points"], "expected points for correctness only: an input is neither stable nor fast");
  if (board || stages.length > 0) refuse(["board"], "expected no board and no stages: nothing is timed");
});
export type ExerciseManifest = z.infer<typeof ExerciseManifest>;

export const locales = ["en", "zh-CN"] as const;
export type Locale = (typeof locales)[number];

/** What the web may know of an exercise: data only, nothing hidden, no solution. */
export interface PublicExercise {
  slug: string;
  manifest: ExerciseManifest;
  /** Lesson and statement, Markdown as the author wrote it. */
  lesson: Record<Locale, string>;
  /** Markdown; `## ` headings part one hint from the next. */
  hints: Record<Locale, string>;
  starter: string;
  /** Of a break-it task: the function that is to be broken. */
  flawed: string | null;
}
