import type { Case, Rng } from "innerproduct/spec";
import { vec } from "./inputs.ts";
import type { Input } from "./inputs.ts";

/** Gaps below every power of ten from 1e-3 to 1e-13: who takes close logits for equal, or a short series for the exponential, is seen. */
export function nearlyFlat(): Case<Input>[] {
  return Array.from({ length: 11 }, (_, i): Case<Input> => {
    const text = `9e-${i + 4}`;
    const gap = Number(text);
    return {
      name: { en: `${text} apart`, "zh-CN": `相差 ${text}` },
      args: [i % 2 === 0 ? vec(0, -gap) : vec(-gap / 2, -gap, 0)],
    };
  });
}

/** One logit 800 above the rest, wherever a search for the maximum may not look. */
export function peaks(rng: Rng): Case<Input>[] {
  const places = [
    [300, 0, "the largest first", "最大的在最前面"],
    [300, 151, "the largest at an odd place", "最大的在奇数位置上"],
    [300, 150, "the largest in the middle", "最大的在正中间"],
    [300, 299, "the largest last", "最大的在最后"],
    [131_072, 131_071, "the largest last", "最大的在最后"],
  ] as const;
  return places.map(([n, place, en, zh]) => ({
    name: { en: `${n} logits, ${en}`, "zh-CN": `${n} 个 logit，${zh}` },
    ...peakAt(rng, n, place),
  }));
}

function peakAt(rng: Rng, n: number, place: number): { args: Input; generator: string } {
  const factor = rng.int(100, 399);
  const x = new Float64Array(n);
  for (let i = 0; i < n; i++) x[i] = ((i * factor) % 401) / 80;
  x[place] = 805;
  return {
    args: [x],
    generator: `const x = new Float64Array(${n}).map((_, i) => (i === ${place} ? 805 : ((i * ${factor}) % 401) / 80));`,
  };
}
