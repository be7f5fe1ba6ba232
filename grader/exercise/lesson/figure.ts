/** Figures as a lesson prints them, and what the core makes of the expression that they are said to be. */
import { isMatrix, type Value } from "../value.ts";
import { evaluate, ExpressionError } from "./expression.ts";

export type Figure =
  | { kind: "agrees"; text: string }
  /** `text` is what it should say, with as many digits as were printed. */
  | { kind: "disagrees"; text: string }
  | { kind: "malformed"; problem: string };

/**
 * The figure that an author printed as `printed`, computed from `expression` and rounded to the digits that were printed:
 * `27.71` of `sqrt(768)`, `[0.09, 0.24, 0.67]`, `8.2e307`, `NaN`, `−0.5`. A list has its digits element by element.
 */
export function computeFigure(printed: string, expression: string): Figure {
  const wanted = parsePrinted(printed);
  if (wanted === null)
    return {
      kind: "malformed",
      problem: `${JSON.stringify(printed)} is neither a number nor a list of numbers; put units and words outside of the brackets`,
    };
  let value: Value;
  try {
    value = evaluate(expression);
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    return { kind: "malformed", problem: error.message };
  }
  const computed = nested(value);
  const text = write(computed, wanted);
  if (text === null)
    return {
      kind: "malformed",
      problem: `${expression} is ${write(computed, null)}, of another shape than ${printed}`,
    };
  return { kind: same(text, printed) ? "agrees" : "disagrees", text: text.replaceAll("-", "−") };
}

type Nested = number | Nested[];
type Printed = string | Printed[];

function nested(value: Value): Nested {
  if (typeof value === "number") return value;
  if (!isMatrix(value)) return [...value];
  const { rows, cols, data } = value;
  return Array.from({ length: rows }, (_, i) => [...data.subarray(i * cols, (i + 1) * cols)]);
}

const numeral = /^(?:-?\d[\d ]*(?:\.\d+)?(?:e[+-]?\d+)?|-?Infinity|-?∞|NaN)$/;

function parsePrinted(text: string): Printed | null {
  const plain = plainly(text);
  if (!plain.startsWith("[")) return numeral.test(plain) ? plain : null;
  if (!plain.endsWith("]")) return null;
  const parts: string[] = [];
  let depth = 0;
  let part = "";
  for (const character of plain.slice(1, -1)) {
    if (character === "[") depth++;
    if (character === "]") depth--;
    if (character === "," && depth === 0) {
      parts.push(part.trim());
      part = "";
    } else part += character;
  }
  if (part.trim() !== "" || parts.length > 0) parts.push(part.trim());
  const read = parts.map(parsePrinted);
  return read.every((one) => one !== null) ? read : null;
}

/** Signs and spaces as a keyboard has them. */
function plainly(text: string): string {
  return text
    .replaceAll("−", "-")
    .replaceAll(/[\u00a0\u2009\u202f]/gu, " ")
    .trim();
}

/** As many digits as were printed; `null` when the shapes differ. */
function write(value: Nested, printed: Printed | null): string | null {
  if (typeof value === "number") {
    if (printed !== null && typeof printed !== "string") return null;
    return roundedLike(value, printed);
  }
  if (printed !== null && (typeof printed === "string" || printed.length !== value.length)) return null;
  const parts = value.map((one, i) => write(one, printed === null ? null : (printed[i] ?? null)));
  return parts.includes(null) ? null : `[${parts.join(", ")}]`;
}

function roundedLike(value: number, printed: string | null): string {
  if (printed?.includes("∞") && Math.abs(value) === Infinity) return value < 0 ? "-∞" : "∞";
  if (printed === null || !Number.isFinite(value) || !/^-?\d/.test(printed)) return String(value);
  const [mantissa = "", exponent] = printed.split("e");
  const decimals = mantissa.split(".")[1]?.length ?? 0;
  if (exponent !== undefined) {
    const text = value.toExponential(decimals);
    return exponent.startsWith("+") ? text : text.replace("e+", "e");
  }
  const text = value.toFixed(decimals);
  const rounded = Number(text) === 0 ? text.replace("-", "") : text;
  return mantissa.includes(" ") ? rounded.replace(/\B(?=(\d{3})+(?!\d))/g, " ") : rounded;
}

function same(text: string, printed: string): boolean {
  return squeezed(text) === squeezed(printed);
}

function squeezed(text: string): string {
  return plainly(text).replaceAll(" ", "");
}
