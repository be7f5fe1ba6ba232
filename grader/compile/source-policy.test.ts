import { afterEach, expect, test, vi } from "vitest";
import { checkSource } from "./source-policy.ts";

afterEach(() => void vi.restoreAllMocks());

test.each([
  ["NUL", "\0 = 0;\n"],
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

test.each([
  ["an emoji of several people", "// 👩\u200D👩\u200D👧 and a flag 🏳️\u200D🌈"],
  ["Persian", "// می\u200Cشود"],
  ["Hindi", "const क्\u200Dष = 1;"],
])("joiners are fine where scripts and emoji need them: %s", (_name, source) => {
  expect(checkSource(source)).toEqual([]);
});

test.each(["a\u200Db", "é\u200Cb", "a\u200Dé", "\u200Dé", "é\u200D", "é\u200B\u200Dé"])(
  "elsewhere a joiner only makes a name look like another: %j",
  (source) => {
    expect(checkSource(source)).not.toEqual([]);
  },
);

test.each([
  ["little-endian", "\uFFFD\uFFFD", (letter: string) => `${letter}\0`],
  ["big-endian", "\uFFFD\uFFFD", (letter: string) => `\0${letter}`],
])("of a file in UTF-16 it is said once that it is one: %s", (_name, mark, written) => {
  const source = Array.from("export const n = 0;\n// 点积\n", written).join("");
  expect(checkSource(mark + source)).toMatchObject([
    { line: 1, message: expect.stringMatching(/UTF-16.*Save it as UTF-8/u) },
  ]);
});

test("a few NULs make no UTF-16", () => {
  expect(checkSource("\0\0\0")).toHaveLength(3);
  expect(checkSource(`${"\0".repeat(10)}${"x".repeat(30)}`)).toHaveLength(10);
});

test("what is allowed does not count towards the twenty", () => {
  expect(checkSource("\uFEFF\t\r\n" + "\n".repeat(100) + "\0")).toMatchObject([{ line: 102, column: 1 }]);
});
