import type { Value, ValueKind } from "../exercise/value.ts";
import type { InvalidResult } from "../judge/runner.ts";
import { describe } from "./describe.ts";
import type { GuestRealm } from "./guest-realm.ts";
import {
  arrayBufferByteLength,
  arrayBufferDetached,
  arrayBufferResizable,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  hasOwn,
  isArray,
  isSafeInteger,
  NativeFloat64Array,
  toText,
  typedArrayBuffer,
  typedArrayName,
  typedArraySet,
} from "./primordials.ts";
import { lengthOf } from "./same-bits.ts";

export type CopiedResult =
  | {
      valid: true;
      value: Value;
      /** The learner's own array, of which `value` holds a copy; `null` for numbers and empty results. */
      original: Float64Array | null;
    }
  | { valid: false; invalid: InvalidResult };

/** Checks that a result is genuine and copies it by value. Runs no learner code: no getter, no trap, no iterator. */
export function copyResult(
  realm: GuestRealm,
  result: unknown,
  kind: ValueKind,
  elementsMax: number,
): CopiedResult {
  if (isPromise(realm, result)) return invalid("promise", "a Promise");
  if (kind === "number") {
    return typeof result === "number"
      ? { valid: true, value: result, original: null }
      : invalid("not-a-number", describe(result));
  }
  return kind === "vector" ? copyVector(realm, result, elementsMax) : copyMatrix(realm, result, elementsMax);
}

/** Whoever reads these of an array asks it, and not its prototype, when it has its own. */
const shadows = ["length", "buffer", "byteLength", "byteOffset", "constructor"];

function copyVector(realm: GuestRealm, result: unknown, elementsMax: number): CopiedResult {
  if (typeof result !== "object" || result === null) return invalid("not-a-float64array", describe(result));
  if (realm.isProxy(result)) return invalid("proxy-or-getter", "a Proxy");
  if (typedArrayName(result) !== "Float64Array") return invalid("not-a-float64array", describe(result));
  if (getPrototypeOf(result) !== realm.vectorPrototype)
    return invalid("subclass", "a subclass of Float64Array");
  for (let i = 0; i < shadows.length; i++) {
    const name = shadows[i] as string;
    if (hasOwn(result, name)) return invalid("subclass", `a Float64Array with a ${name} of its own`);
  }
  const buffer = typedArrayBuffer(result);
  if (!isPlainBuffer(buffer))
    return invalid("shared-or-resizable-buffer", "a Float64Array over a shared or resizable buffer");
  if (arrayBufferDetached(buffer) === true)
    return invalid("detached-buffer", "a Float64Array whose buffer was transferred away");
  const original = result as Float64Array;
  const length = lengthOf(original);
  if (length > elementsMax) return invalid("too-large", `${length} elements`);
  const value = new NativeFloat64Array(length);
  typedArraySet(value, original);
  return { valid: true, value, original: length === 0 ? null : original };
}

function copyMatrix(realm: GuestRealm, result: unknown, elementsMax: number): CopiedResult {
  if (
    typeof result !== "object" ||
    result === null ||
    isArray(result) ||
    typedArrayName(result) !== undefined
  ) {
    return invalid("not-a-matrix", describe(result));
  }
  if (realm.isProxy(result)) return invalid("proxy-or-getter", "a Proxy");
  const rows = ownField(result, "rows");
  const cols = ownField(result, "cols");
  const data = ownField(result, "data");
  for (let i = 0; i < 3; i++) {
    const field = i === 0 ? rows : i === 1 ? cols : data;
    if (field.state === "missing")
      return invalid("not-a-matrix", `an object without its own property ${field.name}`);
    if (field.state === "getter") return invalid("proxy-or-getter", `a getter for ${field.name}`);
  }
  if (!isDimension(rows.value)) return invalid("bad-dimensions", `rows is ${describeDimension(rows.value)}`);
  if (!isDimension(cols.value)) return invalid("bad-dimensions", `cols is ${describeDimension(cols.value)}`);
  const copied = copyVector(realm, data.value, elementsMax);
  if (!copied.valid)
    return { valid: false, invalid: { ...copied.invalid, detail: `data is ${copied.invalid.detail}` } };
  const elements = copied.value as Float64Array;
  const length = lengthOf(elements);
  if (length !== rows.value * cols.value) {
    return invalid("data-length", `${rows.value} × ${cols.value} with ${length} elements in data`);
  }
  // `+ 0` turns a −0 into 0.
  return {
    valid: true,
    value: { rows: rows.value + 0, cols: cols.value + 0, data: elements },
    original: copied.original,
  };
}

interface Field {
  name: string;
  state: "data" | "getter" | "missing";
  value: unknown;
}

function ownField(owner: object, name: string): Field {
  const property = getOwnPropertyDescriptor(owner, name);
  if (property === undefined) return { name, state: "missing", value: undefined };
  return { name, state: hasOwn(property, "value") ? "data" : "getter", value: property.value };
}

function isDimension(value: unknown): value is number {
  return isSafeInteger(value) && (value as number) >= 0;
}

function isPlainBuffer(buffer: unknown): buffer is object {
  try {
    arrayBufferByteLength(buffer);
    return arrayBufferResizable(buffer) !== true;
  } catch {
    return false;
  }
}

function isPromise(realm: GuestRealm, value: unknown): boolean {
  if (typeof value !== "object" || value === null || realm.isProxy(value)) return false;
  const prototype = getPrototypeOf(value);
  if (prototype === realm.promisePrototype) return true;
  return (
    prototype !== null && !realm.isProxy(prototype) && getPrototypeOf(prototype) === realm.promisePrototype
  );
}

function describeDimension(value: unknown): string {
  return typeof value === "number" ? toText(value) : describe(value);
}

function invalid(problem: InvalidResult["problem"], detail: string): CopiedResult {
  return { valid: false, invalid: { problem, detail } };
}
