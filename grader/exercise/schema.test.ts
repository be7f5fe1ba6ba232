import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { exerciseSchemaText, schemaFile } from "./schema.ts";

it("exercise.schema.json is current (`node grader/exercise/schema.ts` writes it)", async () => {
  expect(JSON.parse(await readFile(schemaFile, "utf8"))).toEqual(JSON.parse(exerciseSchemaText()));
});
