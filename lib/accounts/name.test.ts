import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Name, nameFrom, nameKey } from "./name.ts";

test("whatever a provider calls a person becomes a valid name", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 80 }), (suggestion) => {
      expect(Name.safeParse(nameFrom(suggestion)).success).toBe(true);
    }),
  );
});

test("a valid name and its key are stable: reading them again changes nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (text) => {
      const parsed = Name.safeParse(text);
      fc.pre(parsed.success);
      expect(Name.parse(parsed.data)).toBe(parsed.data);
      expect(nameKey(nameKey(text))).toBe(nameKey(text));
      expect(nameKey(parsed.data ?? "")).toBe(nameKey(text));
    }),
  );
});

test.each(["Ada Lovelace", "李雷", "Zoë", "O_o-3.14", "Łukasz"])("%s is a name", (name) => {
  expect(Name.parse(name)).toBe(name);
});

test.each(["", " ", "a", "<b>", "a\u202eb", "a\u200bb", "-dash", "@home", "a/b", "x".repeat(33), "👩‍🚀 Sally"])(
  "%j is none",
  (name) => {
    expect(Name.safeParse(name).success).toBe(false);
  },
);
