/** Single changes to a program, as a tired person would make them. */
import { parseSync } from "oxc-parser";
import { isNode, type Node } from "../ast.ts";

export interface Mutation {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Every mutation that is known of this source, in the order of the text. */
export function mutationsOf(source: string): Mutation[] {
  const { program, errors } = parseSync("program.ts", source);
  if (errors.length > 0) throw new Error(`Not TypeScript: ${errors[0]!.message}\n${source}`);
  const found: Mutation[] = [];
  visit(program, source, found);
  return found;
}

export function mutate(source: string, { start, end, text }: Mutation): string {
  return source.slice(0, start) + text + source.slice(end);
}

function visit(value: unknown, source: string, found: Mutation[]): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, source, found);
    return;
  }
  if (!isNode(value) || isOfTypesOnly(value)) return;
  const part = (node: unknown): string => (isNode(node) ? source.slice(node.start, node.end) : "");
  for (const text of replacements(value, part)) found.push({ start: value.start, end: value.end, text });
  for (const child of Object.values(value)) visit(child, source, found);
}

const keptTypes = new Set(["TSNonNullExpression", "TSAsExpression", "TSModuleDeclaration", "TSModuleBlock"]);

function isOfTypesOnly({ type }: Node): boolean {
  return (type.startsWith("TS") && !keptTypes.has(type)) || type === "ImportDeclaration";
}

const operators = tableOf({
  "+": ["-", "*"],
  "-": ["+"],
  "*": ["/", "+"],
  "/": ["*"],
  "%": ["*"],
  "**": ["*"],
  "<": ["<=", ">"],
  "<=": ["<", ">"],
  ">": [">=", "<"],
  ">=": [">", "<"],
  "===": ["!=="],
  "!==": ["==="],
  "&&": ["||"],
  "||": ["&&"],
  "??": ["&&"],
  ">>": ["<<"],
  ">>>": ["<<"],
  "+=": ["-=", "="],
  "-=": ["+=", "="],
  "*=": ["/=", "="],
  "/=": ["*=", "="],
});

const names = tableOf({
  Infinity: ["0"],
  NaN: ["0"],
  Float64Array: ["Float32Array"],
  rows: ["cols"],
  cols: ["rows"],
  max: ["min"],
  min: ["max"],
  floor: ["ceil"],
  ceil: ["floor"],
  exp: ["expm1"],
  slice: ["subarray"],
  sort: ["reverse"],
  LOG2E: ["LN2"],
});

const arithmetic = new Set(["+", "-", "*", "/", "**"]);

function replacements(node: Node, part: (node: unknown) => string): string[] {
  const { left, right, operator, test } = node;
  switch (node.type) {
    case "BinaryExpression":
    case "LogicalExpression": {
      const others = (operators.get(String(operator)) ?? []).map(
        (other) => `(${part(left)} ${other} ${part(right)})`,
      );
      const single = arithmetic.has(String(operator)) ? [`Math.fround(${part(node)})`] : [];
      return [...others, ...single, part(left), part(right)];
    }
    case "AssignmentExpression":
      return (operators.get(String(operator)) ?? []).map((other) => `${part(left)} ${other} ${part(right)}`);
    case "UpdateExpression": {
      const other = operator === "++" ? "--" : "++";
      return [node.prefix === true ? other + part(node.argument) : part(node.argument) + other];
    }
    case "UnaryExpression":
      return operator === "-" || operator === "!" ? [part(node.argument)] : [];
    case "ConditionalExpression":
      return [part(node.consequent), part(node.alternate)];
    case "IfStatement":
    case "WhileStatement":
      return [
        part(node).replace(part(test), "false"),
        ...(node.type === "IfStatement" ? [part(node).replace(part(test), "true")] : []),
      ];
    case "ExpressionStatement":
      return [";"];
    case "ContinueStatement":
      return [";"];
    case "BreakStatement":
      return [];
    case "Literal":
      return typeof node.value === "number" ? numbersBeside(node.value) : [];
    case "Identifier":
      return names.get(String(node.name)) ?? [];
    case "MemberExpression":
      return node.computed === true
        ? [
            `${part(node.object)}[${part(node.property)} + 1]`,
            `${part(node.object)}[${part(node.property)} - 1]`,
          ]
        : [];
    case "CallExpression":
      return calls(node, part);
    default:
      return [];
  }
}

function calls(node: Node, part: (node: unknown) => string): string[] {
  const args = Array.isArray(node.arguments) ? node.arguments : [];
  const callee = part(node.callee);
  const unwrapped = ["Math.sqrt", "Math.abs", "Math.log", "Math.exp", "Math.floor"].includes(callee)
    ? [`(${part(args[0])})`]
    : [];
  const without = args.length > 1 && callee.startsWith("Math.") ? args.map((arg) => `(${part(arg)})`) : [];
  return [...unwrapped, ...without];
}

function numbersBeside(value: number): string[] {
  if (value === 0) return ["1", "1e-9"];
  if (value === 1) return ["0", "2", "(1 + 1e-9)"];
  return [String(value + 1), String(value - 1), "0", `(${value} * (1 + 1e-9))`];
}

/** Not an object: identifiers may be called `constructor`. */
function tableOf(entries: Record<string, string[]>): Map<string, string[]> {
  return new Map(Object.entries(entries));
}
