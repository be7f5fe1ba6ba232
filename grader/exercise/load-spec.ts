import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import type { ExerciseFolder } from "./folder.ts";
import { messageOf } from "./folder.ts";
import type { ExerciseSpec } from "./spec.ts";
import { caseGroupIds } from "./spec.ts";
import { registerSpecResolution } from "./spec-resolution.ts";

/** Runs the folder's `spec.ts` (its author is trusted) and proves the shape of what it exports. */
export async function loadSpec(folder: ExerciseFolder): Promise<ExerciseSpec | null> {
  if (
    (await folder.text(
      "spec.ts",
      "the oracle, cases, laws and mistakes: `export default defineSpec({ … })`",
    )) === null
  )
    return null;
  registerSpecResolution();
  let loaded: Record<string, unknown>;
  try {
    const url = pathToFileURL(join(folder.dir, "spec.ts")).href;
    loaded = await import(/* @vite-ignore */ url);
  } catch (error) {
    folder.fault("spec.ts", `cannot be loaded: ${messageOf(error).split("\n")[0]}`);
    return null;
  }
  if (!("default" in loaded)) {
    folder.fault("spec.ts", "has no default export; expected `export default defineSpec({ … })`");
    return null;
  }
  const spec = loaded.default;
  const parsed = SpecShape.safeParse(spec);
  for (const issue of parsed.error?.issues ?? []) {
    const keys = issue.code === "unrecognized_keys" ? issue.keys : [];
    const path = [...issue.path, ...keys].map(String).join(".");
    folder.fault(
      "spec.ts",
      keys.length > 0 ? "unknown field; remove it or correct its name" : issue.message,
      path === "" ? {} : { field: path },
    );
  }
  return parsed.success && isSpec(spec) ? spec : null;
}

/** True once `SpecShape` has proved it: zod would hand back a copy, and the spec's methods may use `this`. */
function isSpec(spec: unknown): spec is ExerciseSpec {
  return typeof spec === "object" && spec !== null;
}

const fn = z.custom<(...args: never[]) => unknown>(
  (value) => typeof value === "function",
  "expected a function",
);
const text = z.strictObject({ en: z.string().min(1), "zh-CN": z.string().min(1) });
/** A text, or one string where it has no words to translate. */
const words = z.union([z.string().min(1), text]);
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "expected lower-case words joined by hyphens");

function uniqueIds(items: { id: string }[]): boolean {
  return new Set(items.map((item) => item.id)).size === items.length;
}

const timedSizes = z
  .array(
    z.strictObject({
      name: z.string().min(1),
      n: z.number().positive(),
      operations: z.number().positive(),
      make: fn,
    }),
  )
  .min(2, "at least two sizes are needed to see how time grows")
  .refine(
    (sizes) => sizes.every((size, i) => i === 0 || size.n > (sizes[i - 1]?.n ?? 0)),
    "sizes must ascend in n",
  );

const SpecShape = z.strictObject({
  oracle: fn,
  bound: z.strictObject({ formula: words, source: words }),
  groups: z
    .partialRecord(z.enum(caseGroupIds), fn)
    .refine((groups) => groups.examples, "`examples` is needed: the cases that learners see"),
  laws: z
    .array(z.strictObject({ id, title: text, count: z.int().positive(), make: fn, check: fn }))
    .refine(uniqueIds, "two laws have the same id"),
  purity: fn,
  mistakes: z
    .array(
      z.strictObject({ id, title: text, explanation: text, anchor: z.string().optional(), implement: fn }),
    )
    .refine(uniqueIds, "two mistakes have the same id"),
  weights: fn.optional(),
  performance: z.strictObject({
    sizes: timedSizes,
    sweep: timedSizes.optional(),
    reference: z.string().min(1),
    maxSlowdown: z.number().gt(1),
    growth: z.number().nonnegative(),
    expect: fn.optional(),
  }),
  shrinking: z
    .strictObject({ axes: z.array(z.array(z.string().min(1)).max(2)), asked: fn.optional() })
    .optional(),
});
