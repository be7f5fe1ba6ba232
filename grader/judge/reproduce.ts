import type { ExerciseManifest } from "../exercise/exercise.ts";
import type { Value } from "../exercise/value.ts";
import type { CallRequest } from "./runner.ts";
import { elementsOfValue } from "./compare.ts";

/** Beyond this a literal is no longer code that anybody wants to paste. */
const literalElementsMax = 2_000;

/** Code that makes the same call: can be pasted under the learner's function. */
export function reproduce(
  signature: ExerciseManifest["signature"],
  request: CallRequest,
  generator?: string,
): string {
  const names = argumentNames(signature, request);
  const lines: string[] = [];
  const elements = request.args.reduce((sum: number, arg) => sum + elementsOfValue(arg).length, 0);
  if (elements > literalElementsMax) {
    const shapes = request.args.map((arg, i) => `${names[i]}: ${shape(arg)}`).join(", ");
    lines.push(generator ?? `// ${shapes}: too large to print.`);
  } else {
    request.args.forEach((arg, i) => {
      if (names.indexOf(names[i]!) === i)
        lines.push(`const ${names[i]} = ${literal(arg, request.views === true)};`);
    });
  }
  lines.push(`console.log(${signature.name}(${names.join(", ")}));`);
  return lines.join("\n");
}

/** As TypeScript writes it: `-0`, `NaN` and `Infinity` included. */
export function literalNumber(value: number): string {
  return Object.is(value, -0) ? "-0" : String(value);
}

function argumentNames(signature: ExerciseManifest["signature"], request: CallRequest): string[] {
  const names = request.args.map((_, i) => signature.parameters[i]?.name ?? `argument${i + 1}`);
  if (request.same) names[request.same[1]] = names[request.same[0]]!;
  return names;
}

function literal(value: Value, view: boolean): string {
  if (typeof value === "number") return literalNumber(value);
  if (value instanceof Float64Array) return vector(value, view);
  return `{ rows: ${value.rows}, cols: ${value.cols}, data: ${vector(value.data, view)} }`;
}

function vector(data: Float64Array, view: boolean): string {
  const numbers = Array.from(data, literalNumber);
  if (!view) return `new Float64Array([${numbers.join(", ")}])`;
  return `new Float64Array([${["99", ...numbers].join(", ")}]).subarray(1)`;
}

function shape(value: Value): string {
  if (typeof value === "number") return "number";
  return value instanceof Float64Array ? `${value.length} elements` : `${value.rows} × ${value.cols}`;
}
