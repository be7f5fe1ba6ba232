import {
  getOwnPropertyDescriptor,
  hasOwn,
  is,
  isArray,
  isError,
  ownKeys,
  stringSlice,
  toNumber,
  toText,
  typedArrayLength,
  typedArrayName,
} from "./primordials.ts";

const itemsMax = 100;
const textCharsMax = 2_000;
const depthMax = 3;

/** A short text for a printed value. Runs no getter, and never throws. */
export function describeLogged(value: unknown, depth = 0): string {
  try {
    if (typeof value === "string")
      return depth === 0 ? stringSlice(value, 0, textCharsMax) : `"${stringSlice(value, 0, textCharsMax)}"`;
    if (typeof value === "number") return is(value, -0) ? "-0" : toText(value);
    if (typeof value === "bigint") return stringSlice(toText(value), 0, textCharsMax) + "n";
    if (typeof value === "function") return "[function]";
    if (typeof value === "object" && value !== null) return describeObject(value, depth);
    return toText(value);
  } catch {
    return "[unprintable]";
  }
}

function describeObject(value: object, depth: number): string {
  if (isError(value)) return stringSlice(toText(value), 0, textCharsMax);
  const typedArray = typedArrayName(value);
  if (typeof typedArray === "string") {
    const length = toNumber(typedArrayLength(value));
    return `${typedArray}(${length}) [${listItems(value, length, depth)}]`;
  }
  if (depth >= depthMax) return isArray(value) ? "[…]" : "{…}";
  if (isArray(value)) return `[${listItems(value, value.length, depth)}]`;
  return describeProperties(value, depth);
}

function listItems(value: object, length: number, depth: number): string {
  let text = "";
  for (let i = 0; i < length && i < itemsMax && text.length < textCharsMax; i++) {
    const item = getOwnPropertyDescriptor(value, i);
    text +=
      (i === 0 ? "" : ", ") +
      (item === undefined ? "" : hasOwn(item, "value") ? describeLogged(item.value, depth + 1) : "[getter]");
  }
  return length > itemsMax ? `${text}, … ${length - itemsMax} more` : text;
}

function describeProperties(value: object, depth: number): string {
  const keys = ownKeys(value);
  let text = "";
  for (let i = 0; i < keys.length && i < itemsMax && text.length < textCharsMax; i++) {
    const key = keys[i];
    const property = key === undefined ? undefined : getOwnPropertyDescriptor(value, key);
    if (key === undefined || property === undefined || !property.enumerable) continue;
    text += `${text === "" ? " " : ", "}${toText(key)}: ${hasOwn(property, "value") ? describeLogged(property.value, depth + 1) : "[getter]"}`;
  }
  return text === "" ? "{}" : `{${text} }`;
}
