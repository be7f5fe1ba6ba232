/** From a stack of the transpiled module to a line of the learner's TypeScript. Environment-neutral. */
import type { Thrown } from "../judge/runner.ts";

export interface Positions {
  js: string;
  /** JSON source map of `js`. */
  map: string;
}

const stackCharsMax = 2_000;
const mapCharsMax = 4_000_000;

/** Drops the stack and adds the line and column, counted from 1, of the first frame in the submission. */
export function locateThrown(thrown: Thrown & { stack?: string }, positions: Positions | null): Thrown {
  const located: Thrown = { name: thrown.name, message: thrown.message };
  const frame = /\bsubmission\.js:(\d{1,7}):(\d{1,7})/.exec((thrown.stack ?? "").slice(0, stackCharsMax));
  if (frame === null || positions === null || positions.map.length > mapCharsMax) return located;
  const origin = findOrigin(positions.map, Number(frame[1]) - 1, Number(frame[2]) - 1);
  return origin === null ? located : { ...located, line: origin.line + 1, column: origin.column + 1 };
}

/** Last mapping at or before a position of the generated text; all counted from 0. */
function findOrigin(map: string, line: number, column: number): { line: number; column: number } | null {
  const mappings = mappingsOf(map);
  let sourceLine = 0;
  let sourceColumn = 0;
  let found: { line: number; column: number } | null = null;
  const lines = mappings.split(";");
  for (let i = 0; i <= line && i < lines.length; i++) {
    let generatedColumn = 0;
    found = null;
    for (const segment of (lines[i] ?? "").split(",")) {
      const [columnStep, , lineStep, sourceColumnStep] = decodeVlq(segment);
      if (columnStep === undefined || lineStep === undefined || sourceColumnStep === undefined) continue;
      generatedColumn += columnStep;
      sourceLine += lineStep;
      sourceColumn += sourceColumnStep;
      if (i === line && generatedColumn <= column) found = { line: sourceLine, column: sourceColumn };
    }
  }
  return found;
}

/** By hand, since this is part of what Run loads into the browser, and a schema library would be most of that. */
function mappingsOf(map: string): string {
  const parsed: unknown = JSON.parse(map);
  const hasMappings = typeof parsed === "object" && parsed !== null && "mappings" in parsed;
  if (!hasMappings || typeof parsed.mappings !== "string") throw new Error("a source map without mappings");
  return parsed.mappings;
}

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Base64 variable-length quantities: five bits a digit, lowest first, sign in the lowest bit. */
function decodeVlq(segment: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let shift = 0;
  for (const character of segment) {
    const digit = digits.indexOf(character);
    value += (digit & 31) << shift;
    shift += 5;
    if ((digit & 32) !== 0) continue;
    numbers.push((value & 1) === 1 ? -(value >> 1) : value >> 1);
    value = 0;
    shift = 0;
  }
  return numbers;
}
