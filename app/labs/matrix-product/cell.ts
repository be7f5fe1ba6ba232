import { dot, type Matrix, transpose } from "innerproduct/core";

export interface ProductCell {
  /** From 0. */
  row: number;
  col: number;
  /** The entries that meet: the row of the left factor beside the column of the right one. */
  pairs: readonly (readonly [left: number, right: number])[];
  value: number;
}

/** Cell number `index` of left · right, counted from 0 along the rows. The inner dimensions must agree. */
export function productCell(left: Matrix, right: Matrix, index: number): ProductCell {
  const [row, col] = [Math.floor(index / right.cols), index % right.cols];
  const [ofLeft, ofRight] = [rowOf(left, row), rowOf(transpose(right), col)];
  return {
    row,
    col,
    pairs: Array.from(ofLeft, (entry, k) => [entry, ofRight[k]] as const),
    value: dot(ofLeft, ofRight),
  };
}

export function rowOf({ cols, data }: Matrix, row: number): Float64Array {
  return data.slice(row * cols, (row + 1) * cols);
}
