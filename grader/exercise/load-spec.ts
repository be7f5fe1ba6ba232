import { z } from "zod";
import type { ExerciseFolder } from "./folder.ts";
import { importExport } from "./import-export.ts";
import type { ExerciseSpec } from "./spec.ts";
import { caseGroupIds } from "./spec.ts";
import { bound, fn, provesShape, text } from "./spec-shape.ts";

/** Runs the folder's `spec.ts` and proves the shape of what it exports. */
export async function loadSpec(folder: ExerciseFolder): Promise<ExerciseSpec | null> {
  const loaded = await importExport(folder, "spec.ts", "default", {
    what: "the oracle, cases, laws and mistakes",
    line: "export default defineSpec({ … })",
  });
  if (!loaded) return null;
  const spec = loaded.value;
  return provesShape(folder, SpecShape, spec) && isSpec(spec) ? spec : null;
}

/** True once `SpecShape` has proved it: zod would hand back a copy, and the spec's methods may use `this`. */
function isSpec(spec: unknown): spec is ExerciseSpec {
  return typeof spec === "object" && spec !== null;
}

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "expected lower-case words joined by hyphens");

const anchorPattern = /^(\/lessons\/[a-z0-9-]+#)?[a-z0-9-]+$/;

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
  bound,
  groups: z
    .partialRecord(z.enum(caseGroupIds), fn)
    .refine((groups) => groups.examples, "`examples` is needed: the cases that learners see"),
  laws: z
    .array(z.strictObject({ id, title: text, count: z.int().positive(), make: fn, check: fn }))
    .refine(uniqueIds, "two laws have the same id"),
  purity: fn,
  mistakes: z
    .array(
      z.strictObject({
        id,
        title: text,
        explanation: text,
        anchor: z.string().regex(anchorPattern, "expected a heading id, or /lessons/<unit>#<id>").optional(),
        implement: fn,
        variants: z.array(fn).optional(),
      }),
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
