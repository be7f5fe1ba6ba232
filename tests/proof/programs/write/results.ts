/** Ways to hand back a matrix: an object with three data properties of its own, whatever else it is. */
import * as fc from "fast-check";
import type { Listing } from "./listing.ts";

const results = {
  literal: (rows: string, cols: string, data: string) => `{ rows: ${rows}, cols: ${cols}, data: ${data} }`,
  "another order": (rows: string, cols: string, data: string) =>
    `{ data: ${data}, cols: ${cols}, rows: ${rows} }`,
  frozen: (rows: string, cols: string, data: string) =>
    `Object.freeze({ rows: ${rows}, cols: ${cols}, data: ${data} })`,
  "without a prototype": (rows: string, cols: string, data: string) =>
    `Object.assign(Object.create(null), { rows: ${rows}, cols: ${cols}, data: ${data} })`,
  "with more": (rows: string, cols: string, data: string) =>
    `Object.assign({ rows: ${rows}, cols: ${cols}, data: ${data} }, { stride: ${cols} })`,
  instance: (rows: string, cols: string, data: string, listing: Listing) =>
    `new ${listing.declare(
      "Table",
      (name) =>
        `class ${name} {\n  constructor(\n    readonly rows: number,\n    readonly cols: number,\n    readonly data: Float64Array,\n  ) {}\n}`,
    )}(${rows}, ${cols}, ${data})`,
};

export const result = fc.constantFrom(...(Object.keys(results) as (keyof typeof results)[]));
export type Result = keyof typeof results;

export function writeResult(
  listing: Listing,
  choice: Result,
  rows: string,
  cols: string,
  data: string,
): string {
  return results[choice](rows, cols, data, listing);
}
