import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changeBetween } from "./text-change.ts";
import { newHistory, record, type TextHistory } from "./text-history.ts";

const after = (first: string, ...texts: string[]): readonly string[] =>
  texts.reduce<TextHistory>(record, newHistory(first)).texts;

describe("what Undo leads back to", () => {
  test("letters typed one after another are one step", () => {
    expect(after("x", "xa", "xab", "xabc")).toEqual(["x", "xabc"]);
  });

  test("a new line, another place, a paste and a deletion each begin a step", () => {
    expect(after("", "a", "a\n", "a\nb")).toEqual(["", "a", "a\n", "a\nb"]);
    expect(after("xy", "xay", "xayb")).toEqual(["xy", "xay", "xayb"]);
    expect(after("", "a", "abcd")).toEqual(["", "a", "abcd"]);
    expect(after("", "ab", "a", "ac")).toEqual(["", "ab", "a", "ac"]);
  });

  test("letters that repeat each other are typed on as well", () => {
    expect(after("f()", "f(a)", "f(aa)", "f(aaa)")).toEqual(["f()", "f(aaa)"]);
  });

  test("the newest text is always the last, the oldest is kept below the limit", () => {
    const texts = fc.array(fc.string({ maxLength: 6 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(texts, ([first = "", ...rest]) => {
        const kept = after(first, ...rest);
        expect(kept[0]).toBe(first);
        expect(kept.at(-1)).toBe(rest.at(-1) ?? first);
      }),
    );
  });

  test("no more than two hundred texts are kept", () => {
    const many = Array.from({ length: 500 }, (_, i) => `${i}\n`);
    expect(after("", ...many)).toHaveLength(200);
  });
});

test("the change between two texts makes the one the other, and no shorter one would", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", "\n"), maxLength: 12 });
  fc.assert(
    fc.property(text, text, (before, later) => {
      const { from, to, text: inserted } = changeBetween(before, later);
      expect(before.slice(0, from) + inserted + before.slice(to)).toBe(later);
      expect(inserted === "" || to === from || inserted[0] !== before[from]).toBe(true);
    }),
  );
});
