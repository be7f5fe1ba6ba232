import type { Matrix, Vector } from "../types.ts";

/** Throws a RangeError unless a and b have equally many elements. */
export function requireSameLength(where: string, a: Vector, b: Vector): void {
  if (a.length === b.length) return;
  throw new RangeError(
    `${where}: a has ${a.length} elements and b has ${b.length}. Pass two vectors of the same length.`,
  );
}

/** Throws a RangeError unless the matrix holds rows × cols numbers. */
export function requireWellFormed(where: string, name: string, matrix: Matrix): void {
  if (isWellFormed(matrix)) return;
  const { rows, cols, data } = matrix;
  throw new RangeError(
    `${where}: ${name} says it is ${rows}×${cols} but its data has ${data.length} numbers. Make data.length = rows · cols.`,
  );
}

export function isWellFormed({ rows, cols, data }: Matrix): boolean {
  return (
    Number.isInteger(rows) && Number.isInteger(cols) && rows >= 0 && cols >= 0 && data.length === rows * cols
  );
}
