import { describe, expect, it } from "vitest";
import { refuseMagnitude, refuseOutside } from "./refuse.ts";

const vector = (...elements: number[]) => Float64Array.from(elements);

describe("a refusal", () => {
  it("names the limits and what is outside, with true signs", () => {
    expect(refuseOutside(vector(0, -5), [-1, 1])?.refused).toEqual({
      en: "Every element must be from −1 to 1; one is −5.",
      "zh-CN": "每个元素都应在 −1 到 1 之间，其中一个是 −5。",
    });
    expect(refuseMagnitude(vector(0, -Infinity), [1e-9, 1000])?.refused).toEqual({
      en: "Every element must be 0 or of a magnitude from 1e−9 to 1000; one is −∞.",
      "zh-CN": "每个元素应为 0，或者绝对值在 1e−9 到 1000 之间，其中一个是 −∞。",
    });
  });

  it("of a NaN says where one comes from that nobody wrote down", () => {
    const refused = [refuseOutside(vector(NaN), [-1, 1]), refuseMagnitude(vector(NaN), [1, 2])];
    for (const one of refused) {
      expect(one?.refused.en).toContain("one is NaN. The function is called without arguments");
      expect(one?.refused["zh-CN"]).toContain("其中一个是 NaN。调用函数时不传参数");
    }
  });

  it("is none of what is inside", () => {
    expect(refuseOutside(vector(-1, 1), [-1, 1])).toBeNull();
    expect(refuseMagnitude(vector(0, -0, 2, -1), [1, 2])).toBeNull();
  });
});
