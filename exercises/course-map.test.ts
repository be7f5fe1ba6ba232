import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { isLabName, labNames } from "#grader/exercise/lesson/labs.ts";
import { partsOfLesson } from "#grader/exercise/lesson/parse-lesson.ts";

const root = fileURLToPath(new URL(".", import.meta.url));

/** What stands in backquotes in the tables of the map: `unit#section`, labs and exercises. */
const named = readFileSync(`${root}../docs/course-map.md`, "utf8")
  .split("\n")
  .filter((line) => line.startsWith("|"))
  .flatMap((line) => [...line.matchAll(/`([a-z0-9#-]+)`/g)].map(([, name = ""]) => name))
  .filter((name) => !name.startsWith("#"));

const lessons = readdirSync(`${root}lessons`).map((unit) => ({
  unit,
  parts: partsOfLesson(readFileSync(`${root}lessons/${unit}/README.md`, "utf8")),
}));

test("every section that the course map names is in its lesson", () => {
  const sections = lessons.flatMap(({ unit, parts }) =>
    parts.flatMap((part) => (part.kind === "heading" && part.id !== null ? [`${unit}#${part.id}`] : [])),
  );
  expect(named.filter((name) => name.includes("#") && !sections.includes(name))).toEqual([]);
});

test("the course map names the labs, and the exercises of the lessons, and nothing else", () => {
  const exercises = lessons.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === "exercise" ? [part.slug] : [])),
  );
  const others = named.filter((name) => !name.includes("#"));
  expect(new Set(others.filter(isLabName))).toEqual(new Set(labNames));
  expect(new Set(others.filter((name) => !isLabName(name)))).toEqual(new Set(exercises));
});
