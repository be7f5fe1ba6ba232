import { typedArrayLength } from "./primordials.ts";

/**
 * Whether `elements` stand in `data` from index `from` on, bit for bit, −0 included. One NaN is as good as another: nobody can tell them
 * apart, and 0/0 has other bits than the constant. A detached array holds nothing.
 */
export function sameBits(data: Float64Array, from: number, elements: Float64Array): boolean {
  const length = lengthOf(elements);
  if (lengthOf(data) < from + length) return false;
  for (let i = 0; i < length; i++) {
    const got = data[from + i]!;
    const wanted = elements[i]!;
    // Numbers that are equal have the same bits, but for the zeros.
    if (got === wanted ? got === 0 && 1 / got !== 1 / wanted : got === got || wanted === wanted) return false;
  }
  return true;
}

/** By the captured getter: the one on the prototype is the learner's to replace. */
export function lengthOf(data: Float64Array): number {
  return typedArrayLength(data) as number;
}
