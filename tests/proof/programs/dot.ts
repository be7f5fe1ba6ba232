import * as fc from "fast-check";
import type { Program } from "./program.ts";
import { entry, refusal, writeEntry, writeRefusal } from "./write/entries.ts";
import { habits, Listing } from "./write/listing.ts";
import { reading, writeReading } from "./write/readings.ts";
import { sums, writeSum } from "./write/sums.ts";

const products = ["in place", "with map", "swapped", "through iterators"] as const;

/** Dot products: n products in any form, added up in any way. */
export const dotProgram: fc.Arbitrary<Program> = fc
  .record({ habits, refusal, entry, sum: sums, products: fc.constantFrom(...products), reading })
  .map((choice) => {
    const listing = new Listing(choice.habits);
    const [a, b, i] = [listing.name("a"), listing.name("b"), listing.name("i")];
    const read = listing.name("elements");
    const term = {
      "in place": `${read}[${i}]! * ${b}[${i}]!`,
      swapped: `${b}[${i}]! * ${read}[${i}]!`,
      "with map": `${listing.name("products")}[${i}]`,
      "through iterators": `${listing.name("products")}[${i}]!`,
    }[choice.products];
    const made = {
      "in place": "",
      swapped: "",
      "with map": `const ${listing.name("products")} = ${a}.map((x, at) => x * ${b}[at]);`,
      "through iterators": `const ${listing.name("products")}: number[] = [];\nfor (const [at, x] of ${a}.entries()) ${listing.name("products")}.push(x * ${b}[at]!);`,
    }[choice.products];
    const sum = writeSum(listing, choice.sum, {
      n: `${a}.length`,
      index: i,
      term,
      target: listing.name("sum"),
    });
    const body = [
      writeRefusal(listing, choice.refusal, `${a}.length`, `${b}.length`),
      writeReading(choice.reading, a, read),
      made,
      sum.before,
      `return ${sum.value};`,
    ];
    const parameters = [`${a}: ${listing.vector}`, `${b}: ${listing.vector}`];
    const written = writeEntry(listing, choice.entry, "dot", {
      parameters,
      result: "number",
      body: body.filter((line) => line !== "").join("\n"),
    });
    return { slug: "dot", source: listing.text(written) };
  });
