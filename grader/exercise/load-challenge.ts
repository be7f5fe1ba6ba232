import { z } from "zod";
import type { Challenge, ChallengeSpec } from "./challenge.ts";
import type { ExerciseManifest } from "./exercise.ts";
import type { ExerciseFolder } from "./folder.ts";
import { importExport } from "./import-export.ts";
import { bound, fn, provesShape, text } from "./spec-shape.ts";
import type { Value } from "./value.ts";

/** Runs `spec.ts` and `flawed.ts` of a break-it task and proves their shape. */
export async function loadChallenge(
  folder: ExerciseFolder,
  { flawed: signature }: ExerciseManifest,
): Promise<Challenge | null> {
  const name = signature?.name ?? "";
  const spec = await importExport(folder, "spec.ts", "default", {
    what: "what is asked of an input, and the exact answer",
    line: "export default defineChallenge({ … })",
  });
  const flawed = await importExport(folder, "flawed.ts", name, {
    what: "the flawed function, as the learner is shown it",
    line: `export function ${name}(…) { … }`,
  });
  if (!spec || !flawed) return null;
  if (!isFunction(flawed.value)) {
    folder.fault("flawed.ts", `exports ${name}, which is not a function`);
    return null;
  }
  const challenge = spec.value;
  if (!provesShape(folder, ChallengeShape, challenge) || !isChallenge(challenge)) return null;
  return { ...challenge, flawed: flawed.value };
}

function isFunction(value: unknown): value is (...args: Value[]) => Value {
  return typeof value === "function";
}

/** True once `ChallengeShape` has proved it. */
function isChallenge(spec: unknown): spec is ChallengeSpec {
  return typeof spec === "object" && spec !== null;
}

const ChallengeShape = z.strictObject({
  asked: text,
  decode: fn,
  oracle: fn,
  bound,
  factor: z.number().positive(),
});
