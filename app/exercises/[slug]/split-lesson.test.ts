import { expect, test } from "vitest";
import { splitLesson } from "./split-lesson.ts";

test("a README parts at the statement's heading, and its title is left out", () => {
  const { lesson, statement } = splitLesson(
    "# Dot\n\n## Why {#why}\n\nBecause.\n\n## Your task {#statement}\n\nWrite.\n",
  );
  expect(lesson).toBe("## Why {#why}\n\nBecause.");
  expect(statement).toBe("## Your task {#statement}\n\nWrite.");
});

test("without such a heading, nothing is hidden from either tab", () => {
  const { lesson, statement } = splitLesson("# Dot\n\nText.");
  expect(lesson).toBe("Text.");
  expect(statement).toBe("Text.");
});

test("a heading inside of code does not part it", () => {
  const text = "```md\n## Not here {#statement}\n```\n\n## Here {#statement}\n";
  expect(splitLesson(text).statement).toBe("## Here {#statement}");
});
