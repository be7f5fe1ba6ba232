import type { Shrinking } from "../../exercise/spec.ts";
import type { CallRequest } from "../runner.ts";
import { axesOf, keepIndexes } from "./axes.ts";
import type { Pass } from "./descend.ts";

/** Larger parts than a 32nd are enough to look for in a long axis: the budget would not last for single elements. */
const partsMax = 32;

/** Fewer rows, columns, elements: first nearly nothing of an axis, then ever larger beginnings and ends of it, then parts cut out. */
export function shapePasses(shrinking: Shrinking): Pass<CallRequest>[] {
  return [
    withoutView,
    function* shorter(request) {
      for (const axis of axesOf(shrinking, request)) {
        for (const length of lengthsBelow(axis.length)) {
          yield keepIndexes(request, axis, range(0, length));
          yield keepIndexes(request, axis, range(axis.length - length, axis.length));
        }
      }
    },
    function* cutOut(request) {
      for (const axis of axesOf(shrinking, request)) {
        for (const { start, size } of partsOf(axis.length))
          yield keepIndexes(request, axis, [...range(0, start), ...range(start + size, axis.length)]);
      }
    },
  ];
}

function* withoutView(request: CallRequest): Generator<CallRequest> {
  const { views, ...plain } = request;
  if (views) yield plain;
}

/** 1, 2, 3, 4, 6, 9, … */
function* lengthsBelow(length: number): Generator<number> {
  for (let n = 1; n < length; n = Math.max(n + 1, Math.floor(n * 1.5))) yield n;
}

/** Halves, quarters and so on, down to single elements or 32nds. Something is always left. */
function* partsOf(length: number): Generator<{ start: number; size: number }> {
  const smallest = Math.max(1, Math.floor(length / partsMax));
  for (let size = Math.floor(length / 2); size >= smallest; size = Math.floor(size / 2)) {
    for (let part = 0; part < Math.floor(length / size); part++) yield { start: part * size, size };
  }
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
