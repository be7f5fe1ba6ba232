/**
 * Values as they travel between processes: a small JSON shape and raw doubles, so that NaN, −0 and large
 * arrays arrive bit for bit.
 */
import type { Value } from "../exercise/value.ts";

export type Shape =
  | { kind: "number" }
  | { kind: "vector"; length: number }
  | { kind: "matrix"; rows: number; cols: number; length: number };

/** The values are views into `doubles`. Throws when shapes and doubles do not fit. */
export function unpackValues(shapes: readonly Shape[], doubles: Float64Array): Value[] {
  const values: Value[] = [];
  let offset = 0;
  for (const shape of shapes) {
    const length = elementsOf(shape);
    const data = doubles.subarray(offset, offset + length);
    if (data.length !== length) throw new RangeError("fewer doubles than the shapes ask for");
    offset += length;
    if (shape.kind === "number") values.push(data[0] ?? Number.NaN);
    else if (shape.kind === "vector") values.push(data);
    else values.push({ rows: shape.rows, cols: shape.cols, data });
  }
  if (offset !== doubles.length) throw new RangeError("more doubles than the shapes ask for");
  return values;
}

/** The numbers of a value, not copied. */
export function dataOf(value: Value): Float64Array {
  if (typeof value === "number") return Float64Array.of(value);
  return "data" in value ? value.data : value;
}

export function shapeOf(value: Value): Shape {
  if (typeof value === "number") return { kind: "number" };
  if ("data" in value)
    return { kind: "matrix", rows: value.rows, cols: value.cols, length: value.data.length };
  return { kind: "vector", length: value.length };
}

function elementsOf(shape: Shape): number {
  return shape.kind === "number" ? 1 : shape.length;
}
