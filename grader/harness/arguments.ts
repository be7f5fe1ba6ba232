import type { Matrix, Vector } from "../core/types.ts";
import type { CallRequest } from "../judge/runner.ts";
import type { GuestRealm } from "./guest-realm.ts";
import {
  bareList,
  getPrototypeOf,
  hasOwn,
  NativeFloat64Array,
  ownValue,
  typedArrayBuffer,
  typedArrayFill,
  typedArraySet,
} from "./primordials.ts";
import { lengthOf, sameBits } from "./same-bits.ts";

/** What surrounds a view in its buffer: a value that makes any sum over the whole buffer plainly wrong. */
const padding = -7.25e77;
const elementsAfter = 2;

/** Other ones for each argument: the offset of one is wrong for the next. */
const elementsBefore = (index: number): number => 3 + index;

/** The arguments of one call as the learner's realm sees them, and what is needed to see whether they were changed. */
export interface PreparedArguments {
  list: unknown[];
  buffers: unknown[];
  /** By index; without those that are numbers. */
  made: Record<number, MadeArgument>;
  /** Indexes of the arguments that the call changed. */
  findMutated(): number[];
}

/** An array or a matrix of the learner's realm. */
interface MadeArgument {
  value: object;
  data: Float64Array;
  isUnchanged(): boolean;
  /** Writes other numbers into it; `false` where they do not fit, or the program has changed it. */
  rewrite(truth: Vector | Matrix): boolean;
}

/** Fresh copies for each call, unless it asks for those of the call `before`; `request.args` stays with the harness as the truth. */
export function prepareArguments(
  realm: GuestRealm,
  request: CallRequest,
  before: PreparedArguments | null,
): PreparedArguments {
  const list = bareList<unknown>();
  const buffers = bareList<unknown>();
  const made = bareList<MadeArgument>();
  const checks = bareList<() => boolean>();
  const { args } = request;
  // Absent fields are read as own ones: in the tab a program can give every object a `views`.
  const same = hasOwn(request, "same") ? request.same : undefined;
  const asViews = hasOwn(request, "views") && request.views === true;
  const rewritten = hasOwn(request, "rewritten") && request.rewritten === true;
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
    const earlier = rewritten ? before?.made[i] : undefined;
    const one =
      earlier?.rewrite(truth) === true
        ? earlier
        : makeArgument(realm, truth, asViews ? elementsBefore(i) : 0);
    made[i] = one;
    list[i] = one.value;
    buffers[buffers.length] = typedArrayBuffer(one.data);
    checks[i] = one.isUnchanged;
  }
  return { list, buffers, made, findMutated: () => indexesOfFailed(checks) };
}

const unchanged = (): boolean => true;

/** `before`: so many elements of its buffer come first, and it is a view; 0: it has all of its buffer. */
function makeArgument(realm: GuestRealm, truth: Vector | Matrix, before: number): MadeArgument {
  const asView = before > 0;
  const after = asView ? elementsAfter : 0;
  let elements = elementsOf(truth);
  const data = realm.makeVector(lengthOf(elements), before, after);
  // Not `data.buffer`: that getter is the learner's to replace.
  const whole = new NativeFloat64Array(typedArrayBuffer(data) as ArrayBuffer);
  if (asView) typedArrayFill(whole, padding);
  typedArraySet(data, elements);
  const hasSameContent = (): boolean =>
    getPrototypeOf(data) === realm.vectorPrototype && hasContent(whole, elements, before, after);
  const rewrite = (content: Float64Array): true => {
    elements = content;
    typedArraySet(data, content);
    return true;
  };
  if (!isMatrix(truth)) {
    return {
      value: data,
      data,
      isUnchanged: hasSameContent,
      rewrite: (other) =>
        !isMatrix(other) && lengthOf(other) === lengthOf(elements) && hasSameContent() && rewrite(other),
    };
  }
  const { rows, cols } = truth;
  const value = realm.makeMatrix(rows, cols, data);
  const prototype = getPrototypeOf(value);
  const isUnchanged = (): boolean =>
    hasSameContent() && getPrototypeOf(value) === prototype && hasShape(value, rows, cols, data);
  return {
    value,
    data,
    isUnchanged,
    rewrite: (other) =>
      isMatrix(other) && other.rows === rows && other.cols === cols && isUnchanged() && rewrite(other.data),
  };
}

function elementsOf(truth: Vector | Matrix): Float64Array {
  return isMatrix(truth) ? truth.data : truth;
}

function isMatrix(truth: Vector | Matrix): truth is Matrix {
  return hasOwn(truth, "data");
}

/** Bit for bit, −0 included. A detached buffer reads as length 0. */
function hasContent(whole: Float64Array, elements: Float64Array, before: number, after: number): boolean {
  const end = before + lengthOf(elements);
  if (lengthOf(whole) !== end + after) return false;
  for (let i = 0; i < before; i++) if (whole[i] !== padding) return false;
  for (let i = end; i < end + after; i++) if (whole[i] !== padding) return false;
  return sameBits(whole, before, elements);
}

function hasShape(matrix: object, rows: number, cols: number, data: Float64Array): boolean {
  return (
    ownValue(matrix, "rows") === rows &&
    ownValue(matrix, "cols") === cols &&
    ownValue(matrix, "data") === data
  );
}

function indexesOfFailed(checks: (() => boolean)[]): number[] {
  const failed = bareList<number>();
  for (let i = 0; i < checks.length; i++) if (checks[i]?.() === false) failed[failed.length] = i;
  return failed;
}
