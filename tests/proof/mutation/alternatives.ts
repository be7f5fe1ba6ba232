/** What a node of the tree might have been instead: the operators of StrykerJS, but for regular expressions. */
import type { Node } from "../ast.ts";
import { isNode } from "../ast.ts";

export type TextOf = (node: unknown) => string;

/** Replacements of an expression, as source text. */
export function alternativesTo(node: Node, part: TextOf): string[] {
  const operator = String(node.operator);
  switch (node.type) {
    case "BinaryExpression": {
      const others = binary.get(operator) ?? [];
      const swapped = others.map((other) => `${part(node.left)} ${other} ${part(node.right)}`);
      return comparisons.has(operator) ? [...swapped, "true", "false"] : swapped;
    }
    case "LogicalExpression": {
      // In brackets: `??` may not stand beside `&&` and `||`.
      const swapped = `(${part(node.left)}) ${logical.get(operator)} (${part(node.right)})`;
      return operator === "??" ? [swapped] : [swapped, "true", "false"];
    }
    case "AssignmentExpression":
      return (assignment.get(operator) ?? []).map(
        (other) => `${part(node.left)} ${other} ${part(node.right)}`,
      );
    case "UpdateExpression": {
      const other = operator === "++" ? "--" : "++";
      return [node.prefix === true ? `${other}${part(node.argument)}` : `${part(node.argument)}${other}`];
    }
    case "UnaryExpression":
      return operator === "-" ? [`+${part(node.argument)}`] : operator === "!" ? [part(node.argument)] : [];
    case "Literal":
      return literal(node.value);
    case "TemplateLiteral":
      return ["``"];
    case "ArrayExpression":
      return Array.isArray(node.elements) && node.elements.length > 0 ? ["[]"] : ['["mutated"]'];
    case "ObjectExpression":
      return Array.isArray(node.properties) && node.properties.length > 0 ? ["{}"] : [];
    case "ArrowFunctionExpression":
      return node.expression === true ? ["() => undefined"] : [];
    case "ChainExpression":
      return [withoutOptional(part(node))];
    case "CallExpression":
      return method(node, part);
    case "ConditionalExpression":
      return [part(node.consequent), part(node.alternate)];
    default:
      return [];
  }
}

/** Replacements of a condition that is not an expression of its own kind: `if (found)`. */
export function conditionAlternatives(statement: Node): string[] {
  if (statement.type === "IfStatement") return ["true", "false"];
  return ["ForStatement", "WhileStatement", "DoWhileStatement"].includes(statement.type) ? ["false"] : [];
}

const tableOf = (entries: Record<string, string[]>): Map<string, string[]> =>
  new Map(Object.entries(entries));

const binary = tableOf({
  "+": ["-"],
  "-": ["+"],
  "*": ["/"],
  "/": ["*"],
  "%": ["*"],
  "**": ["*"],
  "<": ["<=", ">="],
  "<=": ["<", ">"],
  ">": [">=", "<="],
  ">=": [">", "<"],
  "===": ["!=="],
  "!==": ["==="],
  "<<": [">>"],
  ">>": ["<<"],
  ">>>": ["<<"],
  "&": ["|"],
  "|": ["&"],
  "^": ["&"],
});

const comparisons = new Set(["<", "<=", ">", ">=", "===", "!=="]);

const logical = new Map([
  ["&&", "||"],
  ["||", "&&"],
  ["??", "&&"],
]);

const assignment = tableOf({
  "+=": ["-="],
  "-=": ["+="],
  "*=": ["/="],
  "/=": ["*="],
  "%=": ["*="],
  "&&=": ["||="],
  "||=": ["&&="],
  "??=": ["&&="],
  "<<=": [">>="],
  ">>=": ["<<="],
  "&=": ["|="],
  "|=": ["&="],
});

/** A method and what may stand in its place; null: the call is left out. */
const methods = new Map<string, string | null>([
  ["min", "max"],
  ["max", "min"],
  ["some", "every"],
  ["every", "some"],
  ["startsWith", "endsWith"],
  ["endsWith", "startsWith"],
  ["toUpperCase", "toLowerCase"],
  ["toLowerCase", "toUpperCase"],
  ["slice", null],
  ["sort", null],
  ["toSorted", null],
  ["filter", null],
  ["reverse", null],
  ["toReversed", null],
  ["trim", null],
  ["substring", null],
]);

function method(node: Node, part: TextOf): string[] {
  const { callee } = node;
  if (
    !isNode(callee) ||
    callee.type !== "MemberExpression" ||
    callee.computed === true ||
    callee.optional === true
  )
    return [];
  const other = methods.get(part(callee.property));
  if (other === undefined) return [];
  if (other === null) return [part(callee.object)];
  const args = part(node).slice(part(callee).length);
  return [`${part(callee.object)}.${other}${args}`];
}

function literal(value: unknown): string[] {
  if (typeof value === "boolean") return [String(!value)];
  if (typeof value === "string") return [value === "" ? '"mutated"' : '""'];
  return [];
}

function withoutOptional(text: string): string {
  return text.replace(/\?\.(?=[[(])/, "").replace("?.", ".");
}
