import type { Value } from "../exercise/value.ts";
import type { CallRequest } from "../judge/runner.ts";
import type { GuestRealm } from "./guest-realm.ts";
import { getOwnPropertyDescriptor, typedArrayBuffer, typedArrayFill, typedArraySet } from "./primordials.ts";

/** What surrounds a view in its buffer: a value that makes any sum over the whole buffer plainly wrong. */
const padding = -7.25e77;
const elementsBefore = 3;
const elementsAfter = 2;

/** The arguments of one call as the learner's realm sees them, and what is needed to see whether they were changed. */
export interface PreparedArguments {
  list: unknown[];
  buffers: unknown[];
  /** Indexes of the arguments that the call changed. */
  findMutated(): number[];
}

/** Fresh copies for each call; `request.args` stays with the harness as the truth. */
export function prepareArguments(realm: GuestRealm, request: CallRequest): PreparedArguments {
  const list: unknown[] = [];
  const buffers: unknown[] = [];
  const checks: (() => boolean)[] = [];
  const { args, same } = request;
  for (let i = 0; i < args.length; i++) {
    if (same !== undefined && i === same[1]) {
      list[i] = list[same[0]];
      checks[i] = checks[same[0]] ?? unchanged;
      continue;
    }
    const truth = args[i];
    if (truth === undefined || typeof truth === "number") {
      list[i] = truth;
      checks[i] = unchanged;
      continue;
    }
    const made = makeArgument(realm, truth, request.views === true);
    list[i] = made.value;
    buffers[buffers.length] = typedArrayBuffer(made.data);
    checks[i] = made.isUnchanged;
  }
  return { list, buffers, findMutated: () => indexesOfFailed(checks) };
}

const unchanged = (): boolean => true;

function makeArgument(realm: GuestRealm, truth: Exclude<Value, number>, asView: boolean) {
  const isVector = "BYTES_PER_ELEMENT" in truth;
  const elements = isVector ? truth : truth.data;
  const before = asView ? elementsBefore : 0;
  const after = asView ? elementsAfter : 0;
  const data = realm.makeVector(elements.length, before, after);
  const whole = new Float64Array(data.buffer);
  if (asView) typedArrayFill(whole, padding);
  typedArraySet(data, elements);
  const value = isVector ? data : realm.makeMatrix(truth.rows, truth.cols, data);
  return {
    value,
    data,
    isUnchanged: (): boolean =>
      hasContent(whole, elements, before, after) &&
      (isVector || hasShape(value, truth.rows, truth.cols, data)),
  };
}

/** Bit for bit, NaN and −0 included. A detached buffer reads as length 0. */
function hasContent(whole: Float64Array, elements: Float64Array, before: number, after: number): boolean {
  if (whole.length !== before + elements.length + after) return false;
  for (let i = 0; i < before; i++) if (whole[i] !== padding) return false;
  for (let i = before + elements.length; i < whole.length; i++) if (whole[i] !== padding) return false;
  if (elements.length === 0) return true;
  const got = new Uint32Array(whole.buffer, 8 * before, 2 * elements.length);
  const wanted = new Uint32Array(elements.buffer, elements.byteOffset, 2 * elements.length);
  for (let i = 0; i < wanted.length; i++) if (got[i] !== wanted[i]) return false;
  return true;
}

function hasShape(matrix: object, rows: number, cols: number, data: Float64Array): boolean {
  return (
    getOwnPropertyDescriptor(matrix, "rows")?.value === rows &&
    getOwnPropertyDescriptor(matrix, "cols")?.value === cols &&
    getOwnPropertyDescriptor(matrix, "data")?.value === data
  );
}

function indexesOfFailed(checks: (() => boolean)[]): number[] {
  const failed: number[] = [];
  for (let i = 0; i < checks.length; i++) if (checks[i]?.() === false) failed[failed.length] = i;
  return failed;
}
