import { afterEach, expect, test, vi } from "vitest";
import { checkSource } from "./source-policy.ts";

afterEach(() => void vi.restoreAllMocks());

test.each([
  ["NUL", "\0\n"],
  ["zero width", "\u200B\n"],
  ["half a character", "\uD800\n"],
  ["directives", '/// <reference path="x" />\n'],
])("of thousands of faults the first twenty are told, and no other is located: %s", (_name, fault) => {
  const searches = vi.spyOn(String.prototype, "matchAll");
  const diagnostics = checkSource(fault.repeat(4_000));
  expect(diagnostics.map(({ line, column }) => [line, column])).toEqual(
    Array.from({ length: 20 }, (_, i) => [i + 1, 1]),
  );
  // One for each kind of fault, and two for each place that is told, of at most twenty of each kind.
  expect(searches.mock.calls.length).toBeLessThanOrEqual(3 * (1 + 2 * 20));
});

test("what is allowed does not count towards the twenty", () => {
  expect(checkSource("\uFEFF\t\r\n" + "\n".repeat(100) + "\0")).toMatchObject([{ line: 102, column: 1 }]);
});
