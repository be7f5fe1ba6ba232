/** How a program refuses shapes that do not fit, and how it exports its function. */
import * as fc from "fast-check";
import type { Listing } from "./listing.ts";

const refusals = {
  RangeError: () => 'throw new RangeError("shapes do not fit");',
  Error: () => "throw Error(`no`);",
  TypeError: () => '{\n  throw new TypeError("shapes");\n}',
  text: () => 'throw "shapes do not fit";',
  nothing: () => "throw null;",
  object: () => "throw { code: 422 };",
  "own class": (listing: Listing) =>
    `throw new ${listing.declare("Mismatch", (name) => `class ${name} extends RangeError {\n  override readonly name = "Mismatch";\n}`)}("shapes");`,
  code: (listing: Listing) =>
    `throw ${listing.declare("Fault", (name) => `const enum ${name} {\n  Shapes = 7,\n}`)}.Shapes;`,
  "of its own accord": () => "new Float64Array(-1);",
} satisfies Record<string, (listing: Listing) => string>;

export interface Refusal {
  readonly kind: keyof typeof refusals;
  readonly form: "if" | "assertion" | "switch" | "and" | "not equal";
}

export const refusal: fc.Arbitrary<Refusal> = fc.record({
  kind: fc.constantFrom(...(Object.keys(refusals) as (keyof typeof refusals)[])),
  form: fc.constantFrom("if", "assertion", "switch", "and", "not equal"),
});

/** A statement that throws unless `left` equals `right`. */
export function writeRefusal(listing: Listing, { kind, form }: Refusal, left: string, right: string): string {
  const refuse = refusals[kind](listing);
  switch (form) {
    case "if":
      return `if (${left} !== ${right}) ${refuse}`;
    case "not equal":
      return `if (${left} < ${right} || ${left} > ${right}) ${refuse}`;
    case "switch":
      return `switch (${left}) {\n  case ${right}:\n    break;\n  default:\n    ${refuse}\n}`;
    case "and": {
      const fail = listing.helper("fail", "(): void", () => refuse);
      return `${left} === ${right} || ${fail}();`;
    }
    case "assertion": {
      const insist = listing.declare(
        "insist",
        (name) => `function ${name}(holds: boolean): asserts holds {\n  if (!holds) ${refuse}\n}`,
      );
      return `${insist}(${left} === ${right});`;
    }
  }
}

export const entry = fc.constantFrom(
  "function",
  "arrow",
  "function expression",
  "renamed",
  "static method",
  "namespace",
  "bound method",
  "made by a function",
  "rest parameters",
  "let",
);
export type Entry = typeof entry extends fc.Arbitrary<infer Form> ? Form : never;

/** `parameters` are `a: Vector` and so on, in the program's own spelling. */
export function writeEntry(
  listing: Listing,
  form: Entry,
  exported: string,
  { parameters, result, body }: { parameters: readonly string[]; result: string; body: string },
): string {
  const head = `(${parameters.join(", ")}): ${result}`;
  const names = parameters.map((parameter) => parameter.split(":")[0]!);
  const types = parameters.map((parameter) => parameter.slice(parameter.indexOf(":") + 1).trim());
  const own = listing.name("kernel");
  switch (form) {
    case "function":
      return `export function ${exported}${head} {\n${body}\n}`;
    case "arrow":
      return `export const ${exported} = ${head} => {\n${body}\n};`;
    case "let":
      return `export let ${exported} = ${head} => {\n${body}\n};`;
    case "function expression":
      return `export const ${exported} = function ${own}${head} {\n${body}\n};`;
    case "renamed":
      return `function ${own}${head} {\n${body}\n}\n\nexport { ${own} as ${exported} };`;
    case "static method":
      return `class ${own} {\n  private static run${head} {\n${body}\n  }\n  static call${head} {\n    return ${own}.run(${names.join(", ")});\n  }\n}\n\nexport const ${exported} = ${own}.call;`;
    case "namespace":
      return `namespace ${own} {\n  export function run${head} {\n${body}\n  }\n}\n\nexport const ${exported} = ${own}.run;`;
    case "bound method":
      return `class ${own} {\n  run${head} {\n${body}\n  }\n}\n\nconst instance = new ${own}();\nexport const ${exported} = instance.run.bind(instance);`;
    case "made by a function":
      return `export const ${exported} = (() => {\n  return ${head} => {\n${body}\n  };\n})();`;
    case "rest parameters":
      return `export function ${exported}(...given: [${types.join(", ")}]): ${result} {\nconst [${names.join(", ")}] = given;\n${body}\n}`;
  }
}
