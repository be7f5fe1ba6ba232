import type { Shrinking } from "../../exercise/spec.ts";
import type { CallRequest } from "../runner.ts";
import { axesOf, keepIndexes } from "./axes.ts";
import type { Pass } from "./descend.ts";

/** In a long axis only so large a part is looked for, and ends only up to so many: the budget would not last for all. */
const long = 64;
const partsOfLong = 8;
const endsMax = 16;

/** Arrays with buffers of their own, and an object for each argument. */
export function* plainer(request: CallRequest): Generator<CallRequest> {
  const { args, views, same } = request;
  if (views) yield { args, ...(same ? { same } : {}) };
  if (same) yield { args, ...(views ? { views } : {}) };
}

/** Fewer rows, columns or elements, an axis a pass: first nearly nothing of it, then ever larger beginnings and ends. */
export function shorter(shrinking: Shrinking, request: CallRequest): Pass<CallRequest>[] {
  return axesOf(shrinking, request).map(
    (_, number) =>
      function* keepEnds(best) {
        const axis = axesOf(shrinking, best)[number];
        if (!axis) return;
        for (const length of lengthsBelow(axis.length)) {
          yield keepIndexes(best, axis, range(0, length));
          if (length <= endsMax) yield keepIndexes(best, axis, range(axis.length - length, axis.length));
        }
      },
  );
}

/** Parts cut out of each axis. */
export function cutOut(shrinking: Shrinking): Pass<CallRequest> {
  return function* without(best) {
    for (const axis of axesOf(shrinking, best)) {
      for (const { start, size } of partsOf(axis.length))
        yield keepIndexes(best, axis, [...range(0, start), ...range(start + size, axis.length)]);
    }
  };
}

/** 1, 2, 3, 4, 6, 9, … */
function* lengthsBelow(length: number): Generator<number> {
  for (let n = 1; n < length; n = Math.max(n + 1, Math.floor(n * 1.5))) yield n;
}

/** Halves, quarters and so on, down to single elements of a short axis. Something is always left. */
function* partsOf(length: number): Generator<{ start: number; size: number }> {
  const smallest = length > long ? Math.floor(length / partsOfLong) : 1;
  for (let size = Math.floor(length / 2); size >= smallest; size = Math.floor(size / 2)) {
    for (let part = 0; part < Math.floor(length / size); part++) yield { start: part * size, size };
  }
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
