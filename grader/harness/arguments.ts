import type { Matrix, Vector } from "../core/types.ts";
import type { Value } from "../exercise/value.ts";
import type { CallRequest, Views } from "../judge/runner.ts";
import type { GuestRealm } from "./guest-realm.ts";
import {
  bareList,
  getPrototypeOf,
  hasOwn,
  NativeFloat64Array,
  ownValue,
  typedArraySet,
} from "./primordials.ts";
import { lengthOf, sameBits } from "./same-bits.ts";

/** What surrounds a view in its buffer: a value that makes any sum over the whole buffer plainly wrong. */
const padding = -7.25e77;
const elementsAfter = 2;
/** Other ones for each argument and length: the offset of one is wrong for the next. */
const elementsBefore = (index: number, length: number): number => 3 + index + (length & 7);

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
  buffer: ArrayBuffer;
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
  const views = hasOwn(request, "views") ? request.views : undefined;
  const places = views === undefined || views === false ? null : viewPlaces(realm, args, views, same?.[1]);
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
        : makeArgument(realm, truth, places?.[i] ?? wholePlace(realm, truth));
    made[i] = one;
    list[i] = one.value;
    buffers[buffers.length] = one.buffer;
    checks[i] = one.isUnchanged;
  }
  return { list, buffers, made, findMutated: () => indexesOfFailed(checks) };
}

const unchanged = (): boolean => true;

/** Where in a buffer the elements of an argument stand; so many elements of padding are on each side. */
interface Place {
  buffer: ArrayBuffer;
  from: number;
  before: number;
  after: number;
}

function wholePlace(realm: GuestRealm, truth: Vector | Matrix): Place {
  return { buffer: realm.makeBuffer(lengthOf(elementsOf(truth))), from: 0, before: 0, after: 0 };
}

/** By index; none for numbers, nor for `twin`, which is the object of another argument. */
function viewPlaces(
  realm: GuestRealm,
  args: readonly Value[],
  views: Views,
  twin: number | undefined,
): Record<number, Place> {
  const lengths = bareList<number>();
  let total = elementsAfter;
  for (let i = 0; i < args.length; i++) {
    const truth = args[i];
    if (truth === undefined || typeof truth === "number" || i === twin) continue;
    const length = lengthOf(elementsOf(truth));
    lengths[i] = length;
    total += elementsBefore(i, length) + length;
  }
  const shared = views === "one buffer" ? realm.makeBuffer(total) : null;
  const places = bareList<Place>();
  let end = 0;
  for (let i = 0; i < args.length; i++) {
    const length = lengths[i];
    if (length === undefined) continue;
    const before = elementsBefore(i, length);
    const from = (shared === null ? 0 : end) + before;
    end = from + length;
    const buffer = shared ?? realm.makeBuffer(end + elementsAfter);
    places[i] = { buffer, from, before, after: elementsAfter };
  }
  return places;
}

function makeArgument(realm: GuestRealm, truth: Vector | Matrix, place: Place): MadeArgument {
  let elements = elementsOf(truth);
  const length = lengthOf(elements);
  const data = realm.makeVector(place.buffer, place.from, length);
  // Seen from this realm: what stands on the learner's prototypes is the learner's to replace.
  const whole = new NativeFloat64Array(place.buffer);
  pad(whole, place, length);
  typedArraySet(data, elements);
  const hasSameContent = (): boolean =>
    getPrototypeOf(data) === realm.vectorPrototype && hasContent(whole, place, elements);
  const rewrite = (content: Float64Array): true => {
    elements = content;
    typedArraySet(data, content);
    return true;
  };
  if (!isMatrix(truth)) {
    return {
      value: data,
      buffer: place.buffer,
      isUnchanged: hasSameContent,
      rewrite: (other) =>
        !isMatrix(other) && lengthOf(other) === length && hasSameContent() && rewrite(other),
    };
  }
  const { rows, cols } = truth;
  const value = realm.makeMatrix(rows, cols, data);
  const prototype = getPrototypeOf(value);
  const isUnchanged = (): boolean =>
    hasSameContent() && getPrototypeOf(value) === prototype && hasShape(value, rows, cols, data);
  return {
    value,
    buffer: place.buffer,
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

function pad(whole: Float64Array, { from, before, after }: Place, length: number): void {
  for (let i = from - before; i < from; i++) whole[i] = padding;
  for (let i = from + length; i < from + length + after; i++) whole[i] = padding;
}

/** Bit for bit, −0 included. A detached buffer reads as length 0. */
function hasContent(whole: Float64Array, { from, before, after }: Place, elements: Float64Array): boolean {
  const end = from + lengthOf(elements);
  if (lengthOf(whole) < end + after) return false;
  for (let i = from - before; i < from; i++) if (whole[i] !== padding) return false;
  for (let i = end; i < end + after; i++) if (whole[i] !== padding) return false;
  return sameBits(whole, from, elements);
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
