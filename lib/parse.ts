import type { z } from "zod";
import { AppError } from "./errors.ts";

/** Parses what came from outside; the first fault becomes an AppError that names the field. */
export function parseInput<T>(schema: z.ZodType<T>, input: unknown): T {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const message = parsed.error.issues[0]?.message ?? "not as expected";
  const field = parsed.error.issues[0]?.path.join(".") || undefined;
  // Our own schemas give the reason as their message: words joined by hyphens, which the page translates.
  const reason = /^[a-z]+(-[a-z]+)+$/.test(message) ? message : undefined;
  const code = reason?.endsWith("-too-large") ? "too-large" : "invalid";
  throw new AppError(code, `${field ?? "input"}: ${message}`, {
    ...(field ? { field } : {}),
    ...(reason ? { reason } : {}),
  });
}
