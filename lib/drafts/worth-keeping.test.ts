import * as fc from "fast-check";
import { expect, test } from "vitest";
import { isWorthKeeping } from "./worth-keeping.ts";

const now = new Date("2026-11-23T12:00:00Z");
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);
const text =
  "export function dot(a: Vector, b: Vector): number {\n  let sum = 0;\n  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];\n  return sum;\n}\n";

test.each([
  ["a letter typed a second ago", text, `${text} `, 1, 10, false],
  ["a text that stood for six seconds", text, `${text} `, 6, 10, true],
  ["a text that is wiped out", text, "", 0, 1, true],
  ["a text that something else is pasted over", text, "x".repeat(text.length), 0, 1, true],
  ["the first text of all", "a", "ab", 0, null, true],
  ["a minute of typing without a pause", text, `${text} `, 1, 61, true],
  ["nothing but spaces", "  \n", text, 600, null, false],
])("%s", (_what, source, by, savedSecondsAgo, keptSecondsAgo, kept) => {
  const lastKeptAt = keptSecondsAgo === null ? null : ago(keptSecondsAgo);
  expect(isWorthKeeping({ source, savedAt: ago(savedSecondsAgo), lastKeptAt }, by, now)).toBe(kept);
});

test("more than 80 characters never vanish at a stroke", () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 50 }),
      fc.string({ minLength: 90, maxLength: 200 }),
      fc.string({ maxLength: 50 }),
      (head, middle, tail) => {
        const distinct = `«${middle.replaceAll(/[\s«»]/g, "x")}»`;
        expect(
          isWorthKeeping({ source: head + distinct + tail, savedAt: now, lastKeptAt: now }, head + tail, now),
        ).toBe(true);
      },
    ),
  );
});
