import type { Failure, JsonValue } from "../verdict.ts";

/** The call that is shown is plainer than the one that was found, and as large. */
export function isAsLarge({ input, shrunk }: Failure): boolean {
  return String(input.map(shapeOf)) === String(shrunk?.from.shapes);
}

function shapeOf(value: JsonValue): number[] {
  if (value.kind === "number") return [];
  return value.kind === "vector" ? [value.length] : [value.rows, value.cols];
}
