import type { Vector } from "innerproduct";
import { softmax as ready } from "mathjs";

export function softmax(x: Vector): Vector {
  return ready(x);
}
