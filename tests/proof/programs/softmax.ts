import * as fc from "fast-check";
import type { Program } from "./program.ts";
import { entry, writeEntry } from "./write/entries.ts";
import { habits, Listing } from "./write/listing.ts";
import { reading, writeReading } from "./write/readings.ts";
import { softmaxes, writeSoftmax } from "./write/softmaxes.ts";

/** Softmaxes in two passes, in one, in blocks and as a tree. */
export const softmaxProgram: fc.Arbitrary<Program> = fc
  .record({ habits, entry, reading, softmax: softmaxes })
  .map((choice) => {
    const listing = new Listing(choice.habits);
    const x = listing.name("x");
    const read = listing.name("elements");
    const weights = writeSoftmax(listing, choice.softmax);
    const written = writeEntry(listing, choice.entry, "softmax", {
      parameters: [`${x}: ${listing.vector}`],
      result: listing.vector,
      body: `${writeReading(choice.reading, x, read)}\nreturn ${weights}(new Float64Array(${read}));`,
    });
    return { slug: "softmax", source: listing.text(written) };
  });
