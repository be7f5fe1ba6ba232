import { describe, expect, test } from "vitest";
import { countsCalls } from "../signals.ts";
import { chineseReasons, englishReasons } from "./cheating-reasons.ts";

describe("why a program is called a cheat is told in both languages", () => {
  test.each([
    ["replaced:Math.abs", "Math.abs"],
    ["trap:Object.prototype.value", "Object.prototype.value"],
    ["stack-probe", ""],
    [countsCalls(701), "701"],
  ])("%s", (code, named) => {
    const [english = "", ...moreEnglish] = englishReasons([code]);
    const [chinese = "", ...moreChinese] = chineseReasons([code]);
    expect([moreEnglish, moreChinese]).toEqual([[], []]);
    expect(english).toMatch(/^it [a-z]+ /);
    expect(chinese).toMatch(/^它[\u4E00-\u9FFF]/u);
    for (const text of [english, chinese]) {
      expect(text).toContain(named);
      expect(text).not.toContain(code);
    }
  });

  test("replaced functions share one clause", () => {
    expect(englishReasons(["replaced:Math.abs", "stack-probe", "replaced:Object.is"])).toMatchObject([
      expect.stringContaining("Math.abs, Object.is"),
      expect.stringContaining("callers"),
    ]);
    expect(chineseReasons(["replaced:Math.abs", "replaced:Object.is"])).toMatchObject([
      expect.stringContaining("Math.abs、Object.is"),
    ]);
  });

  test("what another version of the judge wrote is shown as it stands", () => {
    expect(englishReasons(["a reason of old"])).toEqual(["a reason of old"]);
  });
});
