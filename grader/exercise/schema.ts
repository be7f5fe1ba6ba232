/** Run as a program, writes `exercise.schema.json`: what editors complete `exercise.json` by. */
import { writeFile } from "node:fs/promises";
import { z } from "zod";
import { ExerciseManifest } from "./exercise.ts";

export const schemaFile = new URL("exercise.schema.json", import.meta.url);

export function exerciseSchemaText(): string {
  const schema = { title: "An Innerproduct exercise", ...z.toJSONSchema(ExerciseManifest, { io: "input" }) };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

if (import.meta.main) await writeFile(schemaFile, exerciseSchemaText());
