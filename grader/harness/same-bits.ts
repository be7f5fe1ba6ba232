import {
  NativeUint32Array,
  typedArrayBuffer,
  typedArrayByteOffset,
  typedArrayLength,
} from "./primordials.ts";

/**
 * Whether `elements` stand in `data` from index `from` on, bit for bit, −0 included. One NaN is as good as another: nobody can tell them
 * apart, and 0/0 has other bits than the constant. A detached array holds nothing.
 */
export function sameBits(data: Float64Array, from: number, elements: Float64Array): boolean {
  const length = lengthOf(elements);
  if (lengthOf(data) < from + length) return false;
  if (length === 0) return true;
  const got = words(data, from, length);
  const wanted = words(elements, 0, length);
  for (let i = 0; i < 2 * length; i++) {
    if (got[i] === wanted[i]) continue;
    const element = data[from + (i >> 1)];
    const other = elements[i >> 1];
    if (element === element || other === other) return false;
  }
  return true;
}

/** By the captured getter: the one on the prototype is the learner's to replace. */
export function lengthOf(data: Float64Array): number {
  return typedArrayLength(data) as number;
}

function words(data: Float64Array, from: number, length: number): Uint32Array {
  const start = (typedArrayByteOffset(data) as number) + 8 * from;
  return new NativeUint32Array(typedArrayBuffer(data) as ArrayBuffer, start, 2 * length);
}
