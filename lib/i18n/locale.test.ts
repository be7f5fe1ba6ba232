import { describe, expect, test } from "vitest";
import { chooseLocale, isLocale } from "./locale.ts";

describe("the language of a page", () => {
  test.each([
    [undefined, null, "en"],
    [undefined, "", "en"],
    [undefined, "zh-CN,zh;q=0.9,en;q=0.8", "zh-CN"],
    [undefined, "en-GB,zh;q=0.9", "en"],
    [undefined, "en;q=0.3, zh-TW;q=0.7", "zh-CN"],
    [undefined, "fr, de;q=0.9", "en"],
    [undefined, "fr, zh;q=0.1", "zh-CN"],
    [undefined, "zh;q=0, en", "en"],
    [undefined, ";;;q=,,,", "en"],
    ["en", "zh-CN", "en"],
    ["zh-CN", "en", "zh-CN"],
    ["tlh", "zh", "zh-CN"],
  ])("remembered %s, browser says %s → %s", (remembered, header, expected) => {
    expect(chooseLocale(remembered, header)).toBe(expected);
  });

  test("nothing but the two names is a locale", () => {
    for (const value of ["zh", "EN", "", null, undefined, 0, {}]) expect(isLocale(value)).toBe(false);
  });
});
