import * as fc from "fast-check";
import { spell, spellings, type Spelling } from "./names.ts";

/** Habits that have nothing to do with numbers. */
export interface Habits {
  readonly spelling: Spelling;
  readonly helpers: "function" | "arrow" | "class" | "namespace" | "object";
  readonly types: "imported" | "inline import" | "built in" | "own";
}

export const habits: fc.Arbitrary<Habits> = fc.record({
  spelling: fc.constantFrom(...spellings),
  helpers: fc.constantFrom("function", "arrow", "class", "namespace", "object"),
  types: fc.constantFrom("imported", "inline import", "built in", "own"),
});

/** The text of a program while it is written: what has been declared so far, and how things are called in it. */
export class Listing {
  readonly #habits: Habits;
  readonly #declared = new Map<string, string>();

  constructor(chosen: Habits) {
    this.#habits = chosen;
  }

  /** How this program spells the name of a thing. */
  name(role: string): string {
    return spell(role, this.#habits.spelling);
  }

  get vector(): string {
    return this.#habits.types === "built in" || this.#habits.types === "own" ? "Float64Array" : "Vector";
  }

  get matrix(): string {
    return this.#habits.types === "own" ? "Grid" : this.#habits.types === "built in" ? matrixType : "Matrix";
  }

  /** Declares something under a name that is not a function of ours; once. */
  declare(role: string, write: (name: string) => string): string {
    const name = this.name(role);
    if (!this.#declared.has(role)) this.#declared.set(role, write(name));
    return name;
  }

  /** Declares a helper function in this program's way; what to call it by. `body` is given the same, to recur by. */
  helper(role: string, head: string, body: (self: string) => string): string {
    const name = this.name(role);
    const place = this.name(`${role}Place`);
    const form = this.#habits.helpers;
    const self = form === "function" || form === "arrow" ? name : `${place}.${name}`;
    if (this.#declared.has(role)) return self;
    // Reserved at once: the body may declare helpers of its own.
    this.#declared.set(role, "");
    const code = body(self);
    const [parameters, result] = partsOf(head);
    const text = {
      function: `function ${name}(${parameters}): ${result} {\n${code}\n}`,
      arrow: `const ${name} = (${parameters}): ${result} => {\n${code}\n};`,
      class: `class ${place} {\n  static ${name}(${parameters}): ${result} {\n${code}\n  }\n}`,
      namespace: `namespace ${place} {\n  export function ${name}(${parameters}): ${result} {\n${code}\n  }\n}`,
      object: `const ${place} = {\n  ${name}(${parameters}): ${result} {\n${code}\n  },\n};`,
    }[form];
    this.#declared.set(role, text);
    return self;
  }

  /** All of it, with what exports the function. */
  text(entry: string): string {
    const imports = {
      imported: 'import type { Matrix, Vector } from "innerproduct";\n',
      "inline import": 'import { type Matrix, type Vector } from "innerproduct";\n',
      "built in": "",
      own: "interface Grid {\n  readonly rows: number;\n  readonly cols: number;\n  readonly data: Float64Array;\n}\n",
    }[this.#habits.types];
    return [imports, ...this.#declared.values(), entry].filter((part) => part !== "").join("\n") + "\n";
  }
}

const matrixType = "{ rows: number; cols: number; data: Float64Array }";

/** `(a: X, b: Y): Z` → parameters and result. */
function partsOf(head: string): [parameters: string, result: string] {
  const end = head.lastIndexOf("): ");
  return [head.slice(1, end), head.slice(end + 3)];
}
