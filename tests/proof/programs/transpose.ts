import * as fc from "fast-check";
import type { Program } from "./program.ts";
import { entry, writeEntry } from "./write/entries.ts";
import { habits, Listing } from "./write/listing.ts";
import { reading, writeReading } from "./write/readings.ts";
import { result, writeResult } from "./write/results.ts";
import { transposes, writeTranspose } from "./write/transposes.ts";

/** Transposes in every order in which memory can be walked. */
export const transposeProgram: fc.Arbitrary<Program> = fc
  .record({ habits, entry, transpose: transposes, result, reading })
  .map((choice) => {
    const listing = new Listing(choice.habits);
    const a = listing.name("a");
    const flip = writeTranspose(listing, choice.transpose);
    const read = listing.name("elements");
    const body = [
      writeReading(choice.reading, `${a}.data`, read),
      `const flat = ${flip}(new Float64Array(${read}), ${a}.rows, ${a}.cols);`,
      `return ${writeResult(listing, choice.result, `${a}.cols`, `${a}.rows`, "flat")};`,
    ].join("\n");
    const written = writeEntry(listing, choice.entry, "transpose", {
      parameters: [`${a}: ${listing.matrix}`],
      result: listing.matrix,
      body,
    });
    return { slug: "transpose", source: listing.text(written) };
  });
