import { isArray, toText, typedArrayName } from "./primordials.ts";

/** A few plain words for a value, without running any of its code. */
export function describe(value: unknown): string {
  if (value === undefined || value === null) return toText(value);
  if (typeof value === "object") {
    if (isArray(value)) return "an Array";
    const typedArray = typedArrayName(value);
    if (typeof typedArray === "string")
      return `${typedArray[0] === "I" || typedArray[0] === "U" ? "an" : "a"} ${typedArray}`;
    return "an object";
  }
  if (typeof value === "function") return "a function";
  return `a ${typeof value}`;
}
