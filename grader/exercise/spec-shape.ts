/** Pieces that the shapes of all `spec.ts` are made of, and how a fault of one is told. */
import { z } from "zod";
import type { ExerciseFolder } from "./folder.ts";

export const fn = z.custom<(...args: never[]) => unknown>(
  (value) => typeof value === "function",
  "expected a function",
);
export const text = z.strictObject({ en: z.string().min(1), "zh-CN": z.string().min(1) });
/** A text, or one string where it has no words to translate. */
export const words = z.union([z.string().min(1), text]);
export const bound = z.strictObject({ formula: words, source: words });

/** A fault for each place where the value has not that shape; whether it has. */
export function provesShape(folder: ExerciseFolder, shape: z.ZodType, value: unknown): boolean {
  const parsed = shape.safeParse(value);
  for (const issue of parsed.error?.issues ?? []) {
    const keys = issue.code === "unrecognized_keys" ? issue.keys : [];
    const path = [...issue.path, ...keys].map(String).join(".");
    folder.fault(
      "spec.ts",
      keys.length > 0 ? "unknown field; remove it or correct its name" : issue.message,
      path === "" ? {} : { field: path },
    );
  }
  return parsed.success;
}
