import { expect, test } from "vitest";
import { highlightCode } from "./highlight.ts";

/** `--sunken` of app/tokens.css, on which code stands, rounded towards the text. */
const grounds = { light: "#f5f4f1", dark: "#0d0f14" };

const pieces: [language: string, code: string][] = [
  [
    "ts",
    '/** doc */ @dec export class A<T> { #x = `a${1}\\n`; f?(): void { return /r/.test(null ?? "s"); } } // note',
  ],
  ["py", '# note\n@dec\ndef f(x: int) -> str:\n    """doc"""\n    return f"{x!r}\\n" + str(None)'],
  ["sh", '# note\nfor f in $(ls); do echo "hi $f" | cat -n; done'],
  ["json", '{ "a": [1, true, null, "x"] }'],
];

test.each(pieces)("%s can be read on the page's ground, comments too, light and dark", (language, code) => {
  const pairs = [...highlightCode(code, language).matchAll(/light-dark\((#\w{6}), (#\w{6})\)/g)];
  expect(pairs.length).toBeGreaterThan(2);
  const faint = pairs.flatMap(([, light = "", dark = ""]) => [
    ...(contrast(light, grounds.light) < 4.5 ? [light] : []),
    ...(contrast(dark, grounds.dark) < 4.5 ? [dark] : []),
  ]);
  expect(faint).toEqual([]);
});

/** WCAG 2.2, contrast ratio. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
