import type * as fc from "fast-check";
import { attentionProgram } from "./attention.ts";
import { cosineProgram } from "./cosine.ts";
import { dotProgram } from "./dot.ts";
import type { Program } from "./program.ts";
import { softmaxProgram } from "./softmax.ts";
import { transposeProgram } from "./transpose.ts";

/** Random correct programs, by exercise. */
export const programsOf: Record<string, fc.Arbitrary<Program>> = {
  attention: attentionProgram,
  cosine: cosineProgram,
  dot: dotProgram,
  softmax: softmaxProgram,
  transpose: transposeProgram,
};
