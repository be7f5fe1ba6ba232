import type { z } from "zod";
import { AppError } from "./errors.ts";

/** Parses what came from outside; the first fault becomes an AppError that names the field. */
export function parseInput<T>(schema: z.ZodType<T>, input: unknown): T {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = issue?.path.join(".") || undefined;
  throw new AppError("invalid", `${field ?? "input"}: ${issue?.message ?? "not as expected"}`, {
    ...(field ? { field } : {}),
    // Our own schemas give the reason as their message: a word with hyphens that the page translates.
    ...(issue && /^[a-z]+(-[a-z]+)+$/.test(issue.message) ? { reason: issue.message } : {}),
  });
}
