import { expect, it } from "vitest";
import { visible, visibleLines } from "./visible-text.ts";

it.each([
  ["\u001B[1A\u001B[2K\u001B[32maccepted\u001B[0m", "␛[1A␛[2K␛[32maccepted␛[0m"],
  ["a\rb\nc\0\b\u007F", "a␍b␊c␀␈␡"],
  ["\u009B31m\u0085", "\\u{9b}31m\\u{85}"],
  [
    "\u202Etxt\u2066\u200F\u061C\u200B\uFEFF\u2028",
    "\\u{202e}txt\\u{2066}\\u{200f}\\u{61c}\\u{200b}\\u{feff}\\u{2028}",
  ],
  ["tab\there, 圆周率 π ● 😀", "tab\there, 圆周率 π ● 😀"],
])("what a terminal would obey is shown: %j", (text, shown) => expect(visible(text)).toBe(shown));

it("lines stay lines, whichever way they end", () => {
  expect(visibleLines("one\r\n\u001Btwo\n\rthree")).toEqual(["one", "␛two", "␍three"]);
});
