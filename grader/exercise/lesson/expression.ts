/**
 * The little language in which a lesson names what its figures are: `softmax([1, 2, 3] / 0.5)[2]`. Numbers, vectors, matrices,
 * arithmetic, and functions of the core by name. It is parsed and looked up, never run as code.
 */
import jsep from "jsep";
import type { Matrix, Vector } from "../../core/index.ts";
import { isMatrix, type Value } from "../value.ts";
import { constants, functions } from "./vocabulary.ts";

/** Says what is wrong with an expression, in words for its author. */
export class ExpressionError extends Error {}

const lengthMax = 500;

/** @throws {ExpressionError} */
export function evaluate(text: string): Value {
  if (text.length > lengthMax)
    throw new ExpressionError(`has ${text.length} characters; at most ${lengthMax} are allowed`);
  let parsed: jsep.Expression;
  try {
    parsed = jsep(text);
  } catch (error) {
    throw new ExpressionError(
      `${JSON.stringify(text)} does not parse: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  return valueOf(parsed as jsep.CoreExpression);
}

function valueOf(node: jsep.CoreExpression): Value {
  switch (node.type) {
    case "Literal":
      if (typeof node.value === "number") return node.value;
      throw new ExpressionError(`${node.raw} is no number`);
    case "Identifier":
      return lookUp(constants, node.name, "constant");
    case "ArrayExpression":
      return listOf(node.elements.map((element) => valueOf(asCore(element))));
    case "UnaryExpression":
      return unary(node.operator, valueOf(asCore(node.argument)));
    case "BinaryExpression":
      return binary(node.operator, valueOf(asCore(node.left)), valueOf(asCore(node.right)));
    case "CallExpression":
      return call(node);
    case "MemberExpression":
      return member(node);
    default:
      throw new ExpressionError(`${node.type} is not part of the language of figures`);
  }
}

function asCore(node: jsep.Expression | null): jsep.CoreExpression {
  if (node === null) throw new ExpressionError("a list has a hole");
  return node as jsep.CoreExpression;
}

function lookUp<T>(table: Record<string, T>, name: string, what: string): T {
  const found = Object.hasOwn(table, name) ? table[name] : undefined;
  if (found !== undefined) return found;
  throw new ExpressionError(
    `there is no ${what} ${JSON.stringify(name)}; there are ${Object.keys(table).sort().join(", ")}`,
  );
}

function listOf(values: Value[]): Vector | Matrix {
  if (values.every((value) => typeof value === "number")) return Float64Array.from(values);
  const rows = values.filter((value) => value instanceof Float64Array);
  const cols = rows[0]?.length ?? 0;
  if (rows.length !== values.length || rows.some((row) => row.length !== cols))
    throw new ExpressionError("the rows of a matrix must be lists of numbers, all of one length");
  return { rows: rows.length, cols, data: Float64Array.from(rows.flatMap((row) => [...row])) };
}

function unary(operator: string, value: Value): Value {
  if (operator === "-") return mapped(value, (x) => -x);
  if (operator === "+") return value;
  throw new ExpressionError(`there is no operator ${operator}`);
}

const operators: Record<string, (a: number, b: number) => number> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => a / b,
  "**": (a, b) => a ** b,
};

/** Element by element for two of one shape, every element with the number for one of them. */
function binary(operator: string, a: Value, b: Value): Value {
  const apply = lookUp(operators, operator, "operator");
  if (typeof a === "number") return mapped(b, (x) => apply(a, x));
  if (typeof b === "number") return mapped(a, (x) => apply(x, b));
  if (a instanceof Float64Array && b instanceof Float64Array && a.length === b.length)
    return a.map((x, i) => apply(x, b[i] ?? NaN));
  throw new ExpressionError(
    `${operator} wants two numbers, a number and a list, or two vectors of one length`,
  );
}

function mapped(value: Value, f: (x: number) => number): Value {
  if (typeof value === "number") return f(value);
  return isMatrix(value) ? { ...value, data: value.data.map(f) } : value.map(f);
}

function call(node: jsep.CallExpression): Value {
  const callee = asCore(node.callee);
  if (callee.type !== "Identifier") throw new ExpressionError("only a function's name can be called");
  const f = lookUp(functions, callee.name, "function");
  const args = node.arguments.map((argument) => valueOf(asCore(argument)));
  try {
    return f(...args);
  } catch (error) {
    throw new ExpressionError(`${callee.name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function member(node: jsep.MemberExpression): Value {
  const object = valueOf(asCore(node.object));
  if (node.computed) {
    const index = valueOf(asCore(node.property));
    if (typeof object === "number" || typeof index !== "number")
      throw new ExpressionError("only a list has elements, and their indexes are numbers");
    const row = isMatrix(object)
      ? index < object.rows && object.data.slice(index * object.cols, (index + 1) * object.cols)
      : object[index];
    if (row === undefined || row === false || index < 0)
      throw new ExpressionError(`there is no element ${index}`);
    return row;
  }
  const property = asCore(node.property);
  const name = property.type === "Identifier" ? property.name : "";
  if (typeof object === "number") throw new ExpressionError(`a number has no ${name}`);
  if (name === "length" && !isMatrix(object)) return object.length;
  if (isMatrix(object) && (name === "rows" || name === "cols" || name === "data")) return object[name];
  throw new ExpressionError(`there is no ${name}: a matrix has rows, cols and data, a vector has length`);
}
