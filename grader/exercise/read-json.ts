import type { z } from "zod";
import type { ExerciseFolder } from "./folder.ts";
import { messageOf } from "./folder.ts";

/** Reads and parses one JSON file of a folder; every fault with its line or field. */
export async function readJson<T>(
  folder: ExerciseFolder,
  file: string,
  schema: z.ZodType<T>,
  what: string,
): Promise<T | null> {
  const text = await folder.text(file, what);
  if (text === null) return null;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const line = lineOf(text, error);
    folder.fault(file, `is not valid JSON: ${messageOf(error)}`, line === undefined ? {} : { line });
    return null;
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const fields =
      issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
    for (const path of fields) {
      const problem =
        issue.code === "unrecognized_keys"
          ? "unknown field; remove it or correct its name"
          : describe(issue, at(json, path));
      folder.fault(file, problem, { field: path.map(String).join(".") });
    }
  }
  return null;
}

function describe(issue: z.core.$ZodIssue, value: unknown): string {
  const wanted = issue.code === "invalid_type" ? `expected ${issue.expected}` : issue.message;
  if (value === undefined) return `is missing; ${wanted}`;
  return `${wanted}; found ${JSON.stringify(value)?.slice(0, 80)}`;
}

function at(json: unknown, path: readonly PropertyKey[]): unknown {
  let value: unknown = json;
  for (const key of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}

/** V8 says "(line 3 column 5)", or "at position 41", or quotes the text only. */
function lineOf(text: string, error: unknown): number | undefined {
  const message = messageOf(error);
  const line = /\(line (\d+) column/.exec(message)?.[1];
  if (line) return Number(line);
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position) return text.slice(0, Number(position)).split("\n").length;
  return /end of JSON input/.test(message) ? text.split("\n").length : undefined;
}
