// names in Chinese and Greek, an escaped zero-width space in a text
import type { Vector } from "innerproduct";

export function dot(甲: Vector, 乙: Vector): number {
  if (甲.length !== 乙.length) throw new RangeError("长度不同\u200b");
  let Σ = 0;
  for (let i = 0; i < 甲.length; i++) Σ += 甲[i]! * 乙[i]!;
  return Σ;
}
