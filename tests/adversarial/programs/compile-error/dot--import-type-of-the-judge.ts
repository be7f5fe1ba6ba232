// imports types of the judge itself
import type { Expected } from "innerproduct/spec";
export function dot(): number {
  const x: Expected = 0;
  return x;
}
