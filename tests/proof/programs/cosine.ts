import * as fc from "fast-check";
import type { Program } from "./program.ts";
import { entry, refusal, writeEntry, writeRefusal } from "./write/entries.ts";
import { anyLargest, largestWithNaN, writeLargestSize } from "./write/largest.ts";
import { habits, Listing } from "./write/listing.ts";
import { sums, writeSum } from "./write/sums.ts";

const finite = fc.oneof(
  fc.record({ guard: fc.constant("none" as const), largest: largestWithNaN }),
  fc.record({ guard: fc.constantFrom("every", "loop", "difference"), largest: anyLargest }),
);

const clamps = {
  "min and max": (c: string) => `return Math.max(-1, Math.min(1, ${c}));`,
  "max and min": (c: string) => `return Math.min(Math.max(${c}, -1), 1);`,
  ternary: (c: string) => `const raw = ${c};\nreturn raw > 1 ? 1 : raw < -1 ? -1 : raw;`,
  ifs: (c: string) => `let raw = ${c};\nif (raw > 1) raw = 1;\nif (raw < -1) raw = -1;\nreturn raw;`,
  sign: (c: string) => `const raw = ${c};\nreturn Math.abs(raw) > 1 ? Math.sign(raw) : raw;`,
};

const quotients = {
  "two roots": ([ab, aa, bb]: readonly string[]) => `${ab} / (Math.sqrt(${aa}) * Math.sqrt(${bb}))`,
  "one root": ([ab, aa, bb]: readonly string[]) => `${ab} / Math.sqrt(${aa} * ${bb})`,
  "one after the other": ([ab, aa, bb]: readonly string[]) => `${ab} / Math.sqrt(${aa}) / Math.sqrt(${bb})`,
  powers: ([ab, aa, bb]: readonly string[]) => `${ab} / (${aa} ** 0.5 * ${bb} ** 0.5)`,
  inverse: ([ab, aa, bb]: readonly string[]) => `${ab} * (1 / Math.sqrt(${aa})) * (1 / Math.sqrt(${bb}))`,
};

const keysOf = <Key extends string>(table: Record<Key, unknown>): Key[] => Object.keys(table) as Key[];

/** Cosines that survive any magnitude: vectors are scaled first, or when the plain sums leave a safe range. */
export const cosineProgram: fc.Arbitrary<Program> = fc
  .record({
    habits,
    refusal,
    entry,
    sum: sums,
    finite,
    scale: fc.constantFrom("largest", "power of two", "inverse of a power"),
    when: fc.constantFrom("always", "when needed", "unit vectors"),
    clamp: fc.constantFrom(...keysOf(clamps)),
    quotient: fc.constantFrom(...keysOf(quotients)),
  })
  .map((choice) => {
    const listing = new Listing(choice.habits);
    const [a, b] = [listing.name("a"), listing.name("b")];
    const largestSize = writeLargestSize(listing, choice.finite.largest);
    const clamp = listing.helper("bounded", "(c: number): number", () => clamps[choice.clamp]("c"));
    const parts: string[] = [writeRefusal(listing, choice.refusal, `${a}.length`, `${b}.length`)];
    parts.push(finiteGuard(choice.finite.guard, a, b));
    if (choice.when === "when needed") {
      const plain = threeSums(listing, choice.sum, a, b, "plain");
      const [ab, aa, bb] = plain.names;
      // Far enough from both ends that a product of the two sums is safe as well.
      parts.push(
        plain.text,
        `if (${aa} > 1e-140 && ${aa} < 1e140 && ${bb} > 1e-140 && ${bb} < 1e140) return ${clamp}(${quotients[choice.quotient]([ab!, aa!, bb!])});`,
      );
    }
    const scaled = listing.helper(
      "scaled",
      "(v: Float64Array, size: number): Float64Array",
      () => scalings[choice.scale],
    );
    const [p, q, x, y] = ["p", "q", "x", "y"].map((role) => listing.name(role));
    parts.push(
      `const ${p} = ${largestSize}(${a});\nconst ${q} = ${largestSize}(${b});`,
      `if (${p} === 0 || ${q} === 0) return 0;`,
      `const ${x} = ${scaled}(${a}, ${p});\nconst ${y} = ${scaled}(${b}, ${q});`,
    );
    if (choice.when === "unit vectors") {
      const unit = listing.helper("unit", `(v: Float64Array): Float64Array`, () => {
        const sum = writeSum(listing, choice.sum, {
          n: "v.length",
          index: "i",
          term: "v[i] * v[i]",
          target: "squares",
        });
        return `${sum.before}\nconst length = Math.sqrt(${sum.value});\nreturn v.map((each) => each / length);`;
      });
      const [one, other] = [listing.name("one"), listing.name("other")];
      const sum = writeSum(listing, choice.sum, {
        n: `${a}.length`,
        index: listing.name("i"),
        term: `${one}[${listing.name("i")}] * ${other}[${listing.name("i")}]`,
        target: listing.name("sum"),
      });
      parts.push(
        `const ${one} = ${unit}(${x});\nconst ${other} = ${unit}(${y});`,
        sum.before,
        `return ${clamp}(${sum.value});`,
      );
    } else {
      const three = threeSums(listing, choice.sum, x!, y!, "sum");
      parts.push(three.text, `return ${clamp}(${quotients[choice.quotient](three.names)});`);
    }
    const written = writeEntry(listing, choice.entry, "cosine", {
      parameters: [`${a}: ${listing.vector}`, `${b}: ${listing.vector}`],
      result: "number",
      body: parts.filter((part) => part !== "").join("\n"),
    });
    return { slug: "cosine", source: listing.text(written) };
  });

const scalings = {
  largest: "return v.map((each) => each / size);",
  "power of two":
    "const factor = 2 ** Math.min(1000, -Math.floor(Math.log2(size)));\nreturn v.map((each) => each * factor);",
  "inverse of a power":
    "const power = 2 ** Math.max(-1000, Math.ceil(Math.log2(size)));\nreturn Float64Array.from(v, (each) => each / power);",
};

function finiteGuard(guard: "none" | "every" | "loop" | "difference", a: string, b: string): string {
  switch (guard) {
    case "none":
      return "";
    case "every":
      return `if (!${a}.every(Number.isFinite) || !${b}.every(Number.isFinite)) return NaN;`;
    case "loop":
      return `for (const each of [...${a}, ...${b}]) if (!isFinite(each)) return NaN;`;
    case "difference":
      return `for (let at = 0; at < ${a}.length; at++) if (${a}[at] - ${a}[at] !== 0 || ${b}[at] * 0 !== 0) return Number.NaN;`;
  }
}

function threeSums(
  listing: Listing,
  choice: Parameters<typeof writeSum>[1],
  x: string,
  y: string,
  prefix: string,
): { text: string; names: readonly string[] } {
  const i = listing.name("i");
  const pairs = [
    ["AB", `${x}[${i}] * ${y}[${i}]`],
    ["AA", `${x}[${i}] * ${x}[${i}]`],
    ["BB", `${y}[${i}] ** 2`],
  ] as const;
  const written = pairs.map(([suffix, term]) => {
    const target = listing.name(`${prefix}${suffix}`);
    const sum = writeSum(listing, choice, { n: `${x}.length`, index: i, term, target });
    return { target, text: sum.before === "" ? `const ${target} = ${sum.value};` : sum.before };
  });
  return { text: written.map(({ text }) => text).join("\n"), names: written.map(({ target }) => target) };
}
