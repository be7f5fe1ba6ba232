/** One text that is a program and all its mutants: which of them it is, is decided while it runs. */
import { parseSync } from "oxc-parser";
import { isNode, type Node } from "../ast.ts";
import { alternativesTo, conditionAlternatives } from "./alternatives.ts";

export interface Mutant {
  readonly id: number;
  readonly file: string;
  readonly line: number;
  readonly original: string;
  readonly replacement: string;
}

/** Asks whether a mutant is the one in force, and notes that it was asked. */
export const SWITCH = "__mutant";
/** Counts the turns of loops. */
export const TURN = "__turn";

/** `source` with a switch at every place that can be mutated; mutants are numbered from `firstId`. */
export function instrument(
  file: string,
  source: string,
  firstId: number,
): { code: string; mutants: Mutant[] } {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]!.message}`);
  const tree: unknown = program;
  if (!isNode(tree)) throw new Error(`${file}: no tree`);
  const writer = new Writer(file, source, firstId);
  return { code: writer.render(tree), mutants: writer.mutants };
}

class Writer {
  readonly mutants: Mutant[] = [];
  readonly #file: string;
  readonly #source: string;
  readonly #firstId: number;

  constructor(file: string, source: string, firstId: number) {
    this.#file = file;
    this.#source = source;
    this.#firstId = firstId;
  }

  /** The text of a node with switches in it, and one around it where it can be mutated. */
  render(node: Node, parent?: Node, field?: string): string {
    if (isKept(node, parent, field)) return this.#text(node);
    const alternatives = isReplaceable(node, parent, field)
      ? [...alternativesTo(node, (one) => this.#text(one))]
      : [];
    if (field === "test" && parent && alternatives.length === 0)
      alternatives.push(...conditionAlternatives(parent));
    const choices = alternatives.map((text) => `${SWITCH}(${this.#add(node, text)}) ? (${text}) : `);
    const inside = this.#renderChildren(node);
    if (node.type === "BlockStatement" && Array.isArray(node.body) && node.body.length > 0) {
      return `{ if (!${SWITCH}(${this.#add(node, "{}")})) ${inside} }`;
    }
    return choices.length > 0 ? `(${choices.join("")}(${inside}))` : inside;
  }

  #renderChildren(node: Node): string {
    const children = Object.entries(node)
      .flatMap(([field, value]) =>
        (Array.isArray(value) ? value : [value]).map((child) => ({ field, child })),
      )
      .filter((entry): entry is { field: string; child: Node } => isNode(entry.child))
      .toSorted((a, b) => a.child.start - b.child.start);
    let text = "";
    let at = node.start;
    for (const { field, child } of children) {
      // A shorthand property has its name as key and as value.
      if (child.start < at) continue;
      const inside = this.render(child, node, field);
      const isLoopBody = field === "body" && loops.has(node.type);
      text += this.#source.slice(at, child.start) + (isLoopBody ? `{ ${TURN}(); ${inside} }` : inside);
      at = child.end;
    }
    return text + this.#source.slice(at, node.end);
  }

  #text(node: unknown): string {
    return isNode(node) ? this.#source.slice(node.start, node.end) : "";
  }

  #add(node: Node, replacement: string): number {
    const id = this.#firstId + this.mutants.length;
    const line = this.#source.slice(0, node.start).split("\n").length;
    this.mutants.push({ id, file: this.#file, line, original: this.#text(node), replacement });
    return id;
  }
}

const loops = new Set([
  "ForStatement",
  "ForOfStatement",
  "ForInStatement",
  "WhileStatement",
  "DoWhileStatement",
]);

/** Types, imports and names: nothing in them is mutated. */
function isKept(node: Node, parent?: Node, field?: string): boolean {
  const { type } = node;
  if (
    type.startsWith("TS") &&
    !["TSAsExpression", "TSNonNullExpression", "TSSatisfiesExpression"].includes(type)
  )
    return true;
  if (type === "ImportDeclaration" || type === "ExportAllDeclaration") return true;
  if (field === "key" && parent?.computed !== true) return true;
  if (field === "source" || field === "directive") return true;
  // Our own errors: no verdict depends on their words.
  return field === "arguments" && parent?.type === "NewExpression" && isText(node);
}

function isText({ type, value }: Node): boolean {
  return type === "TemplateLiteral" || (type === "Literal" && typeof value === "string");
}

function isReplaceable(node: Node, parent?: Node, field?: string): boolean {
  if (!parent) return false;
  if (parent.type === "ExpressionStatement" && isText(node)) return false;
  if (parent.type === "TaggedTemplateExpression") return false;
  // Inside a chain only the whole can be replaced; what a method is called on must stay where it is.
  if (parent.type === "ChainExpression" || (node.optional === true && node.type !== "ChainExpression"))
    return false;
  return (
    field !== "callee" && !(field === "object" && node.type === "CallExpression" && parent.optional === true)
  );
}
