/** The transpose of rows × cols numbers in row-major order, as a new array. */
import * as fc from "fast-check";
import type { Listing } from "./listing.ts";

const styles = {
  "row by row": () =>
    "const out = new Float64Array(rows * cols);\nfor (let i = 0; i < rows; i++) for (let j = 0; j < cols; j++) out[j * rows + i] = data[i * cols + j];\nreturn out;",
  "column by column": () =>
    "const out = new Float64Array(data.length);\nlet k = 0;\nfor (let j = 0; j < cols; j++) for (let i = 0; i < rows; i++) out[k++] = data[i * cols + j];\nreturn out;",
  backwards: () =>
    "const out = new Float64Array(rows * cols);\nlet k = data.length;\nfor (let i = rows - 1; i >= 0; i--) {\n  for (let j = cols - 1; j >= 0; j--) out[j * rows + i] = data[--k];\n}\nreturn out;",
  "division and remainder": () =>
    "return data.map((_, k) => data[(k % rows) * cols + Math.floor(k / rows)]);",
  "from a callback": () =>
    "return Float64Array.from({ length: rows * cols }, (_, k) => data[(k % rows) * cols + (k - (k % rows)) / rows]!);",
  tiles: (size: number) =>
    `const out = new Float64Array(rows * cols);\nfor (let top = 0; top < rows; top += ${size}) {\n  for (let left = 0; left < cols; left += ${size}) {\n    const bottom = Math.min(top + ${size}, rows);\n    const right = Math.min(left + ${size}, cols);\n    for (let i = top; i < bottom; i++) {\n      for (let j = left; j < right; j++) out[j * rows + i] = data[i * cols + j];\n    }\n  }\n}\nreturn out;`,
  halves: (size: number) =>
    `const out = new Float64Array(rows * cols);\nconst flip = (top: number, bottom: number, left: number, right: number): void => {\n  if (bottom - top > ${size}) {\n    const middle = (top + bottom) >> 1;\n    flip(top, middle, left, right);\n    flip(middle, bottom, left, right);\n  } else if (right - left > ${size}) {\n    const middle = (left + right) >> 1;\n    flip(top, bottom, left, middle);\n    flip(top, bottom, middle, right);\n  } else {\n    for (let i = top; i < bottom; i++) for (let j = left; j < right; j++) out[j * rows + i] = data[i * cols + j];\n  }\n};\nflip(0, rows, 0, cols);\nreturn out;`,
  "nested arrays": () =>
    "const grid = Array.from({ length: cols }, (_, j) => Array.from({ length: rows }, (__, i) => data[i * cols + j]));\nreturn Float64Array.from(grid.flat());",
  "rows with set": () =>
    "const out = new Float64Array(rows * cols);\nfor (let j = 0; j < cols; j++) {\n  const column = new Float64Array(rows);\n  for (let i = 0; i < rows; i++) column[i] = data[i * cols + j];\n  out.set(column, j * rows);\n}\nreturn out;",
  generator: () =>
    "function* cells(): Generator<number> {\n  for (let j = 0; j < cols; j++) for (let i = 0; i < rows; i++) yield data[i * cols + j];\n}\nreturn Float64Array.from(cells());",
  "pushed one by one": () =>
    "const cells: number[] = [];\nfor (let j = 0; j < cols; j++) for (let i = 0; i < rows; i++) cells.push(data.at(i * cols + j)!);\nreturn Float64Array.from(cells);",
  "for each": () =>
    "const out = new Float64Array(data.length);\ndata.forEach((x, k) => {\n  const j = k % cols;\n  out[j * rows + (k - j) / cols] = x;\n});\nreturn out;",
  "one index that jumps": () =>
    "const out = new Float64Array(data.length);\nlet to = 0;\nfor (let k = 0; k < data.length; k++) {\n  out[to] = data[k];\n  to += rows;\n  if (to >= data.length) to -= data.length - 1;\n}\nreturn out;",
  "two while loops": () =>
    "const out = new Float64Array(rows * cols);\nlet i = 0;\nwhile (i < rows) {\n  const row = data.subarray(i * cols, i * cols + cols);\n  let j = 0;\n  while (j < cols) {\n    out[rows * j + i] = row[j];\n    j += 1;\n  }\n  i += 1;\n}\nreturn out;",
};

export interface TransposeChoice {
  readonly style: keyof typeof styles;
  readonly size: number;
}

export const transposes: fc.Arbitrary<TransposeChoice> = fc.record({
  style: fc.constantFrom(...(Object.keys(styles) as (keyof typeof styles)[])),
  size: fc.constantFrom(1, 2, 3, 4, 8, 16, 31, 32),
});

/** A helper from data, rows and cols to the data of the transpose; what to call it by. */
export function writeTranspose(listing: Listing, { style, size }: TransposeChoice): string {
  return listing.helper("flipped", "(data: Float64Array, rows: number, cols: number): Float64Array", () =>
    styles[style](size),
  );
}
