// ends with a source map that does not parse, as what another compiler left behind might
import type { Vector } from "innerproduct";

export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError("lengths differ");
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
//# sourceMappingURL=data:application/json;base64,bm90anNvbg==
