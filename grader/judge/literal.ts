/** Values as the TypeScript that makes them, as long as it is short enough to be pasted. */
import { isMatrix } from "../exercise/value.ts";
import type { Value } from "../exercise/value.ts";
import type { CallRequest } from "./runner.ts";

/** Two vectors of a thousand numbers with all their digits. Whoever gets more than that copies nothing. */
export const codeCharsMax = 48 * 1024;
/** Values with up to so many elements are told beside a call. */
const briefMax = 8;
/** So many equal numbers are not written out one by one. */
const equalMin = 8;
/** A list up to this long is read at a glance: no rule that makes it is easier. */
const listCharsMax = 160;
/** Stretches of equal numbers up to this many are a rule. */
const runsMax = 24;

/** As TypeScript writes it: `-0`, `NaN` and `Infinity` included. */
export function literalNumber(value: number): string {
  return Object.is(value, -0) ? "-0" : String(value);
}

/** `before`: how many elements of a larger buffer the array follows; 0 when it is no view. `null`: too long. */
export function literal(value: Value, before: number): string | null {
  if (typeof value === "number") return literalNumber(value);
  if (value instanceof Float64Array) return vector(value, before);
  const data = vector(value.data, before);
  return data && `{ rows: ${value.rows}, cols: ${value.cols}, data: ${data} }`;
}

/** In a line: `[1, 2]`, `1 × 2 [1, 2]`. Empty where there is too much to say. */
export function briefly(value: Value): string {
  if (typeof value === "number") return literalNumber(value);
  if (isMatrix(value)) {
    const data = briefly(value.data);
    return data && `${value.rows} × ${value.cols} ${data}`;
  }
  return value.length > briefMax ? "" : `[${Array.from(value, literalNumber).join(", ")}]`;
}

/** How many elements the argument of this index follows when it is a view of its own buffer: other ones for each, as where it failed. */
export function elementsBefore(index: number, { views }: CallRequest): number {
  return views ? index + 1 : 0;
}

/** Arguments that are views into one buffer: what it holds. */
export function sharedBuffer(args: readonly Value[]): Float64Array {
  const arrays = args.flatMap((arg) => (typeof arg === "number" ? [] : [isMatrix(arg) ? arg.data : arg]));
  return Float64Array.from([...arrays.flatMap((data) => [99, ...data]), 99]);
}

/** The same as TypeScript: first the buffer under this name, then each argument. `null`: too long. */
export function literalsInOneBuffer(
  args: readonly Value[],
  buffer: string,
): { buffer: string; args: string[] } | null {
  const code = codeOf(sharedBuffer(args));
  if (code === null) return null;
  let end = 0;
  const views = args.map((arg) => {
    if (typeof arg === "number") return literalNumber(arg);
    const from = end + 1;
    end = from + (isMatrix(arg) ? arg.data : arg).length;
    const view = `${buffer}.subarray(${from}, ${end})`;
    return isMatrix(arg) ? `{ rows: ${arg.rows}, cols: ${arg.cols}, data: ${view} }` : view;
  });
  return { buffer: code, args: views };
}

/** What a view lies in. */
export function withNeighbours(data: Float64Array, before: number): Float64Array {
  if (before === 0) return data;
  const whole = new Float64Array(before + data.length + 1).fill(99);
  whole.set(data, before);
  return whole;
}

function vector(data: Float64Array, before: number): string | null {
  const code = codeOf(withNeighbours(data, before));
  return code && `${code}${before > 0 ? `.subarray(${before}, ${before + data.length})` : ""}`;
}

function codeOf(data: Float64Array): string | null {
  const runs = runsOf(data);
  if (runs?.length === 1 && data.length > equalMin) return filled(data.length, runs);
  const list = listOf(data);
  if (list !== null && list.length <= listCharsMax) return list;
  const rule = runs ? filled(data.length, runs) : progression(data);
  return rule !== null && (list === null || 2 * rule.length < list.length) ? rule : list;
}

function listOf(data: Float64Array): string | null {
  const parts: string[] = [];
  let chars = 0;
  for (const x of data) {
    const part = literalNumber(x);
    parts.push(part);
    chars += part.length + 2;
    if (chars > codeCharsMax) return null;
  }
  return `new Float64Array([${parts.join(", ")}])`;
}

interface Run {
  value: number;
  from: number;
  to: number;
}

/** `null`: too many. */
function runsOf(data: Float64Array): Run[] | null {
  const runs: Run[] = [];
  for (let i = 0; i < data.length; i++) {
    const last = runs.at(-1);
    if (last && Object.is(last.value, data[i])) last.to = i + 1;
    else if (runs.push({ value: data[i]!, from: i, to: i + 1 }) > runsMax) return null;
  }
  return runs;
}

/** The number of the longest run everywhere, then the other runs. */
function filled(length: number, runs: readonly Run[]): string {
  const base = runs.reduce((longest, run) => (lengthOf(run) > lengthOf(longest) ? run : longest));
  const others = runs
    .filter(({ value }) => !Object.is(value, base.value))
    .map(({ value, from, to }) =>
      to === from + 1
        ? `.with(${from}, ${literalNumber(value)})`
        : `.fill(${literalNumber(value)}, ${from}, ${to})`,
    );
  return `new Float64Array(${length}).fill(${literalNumber(base.value)})${others.join("")}`;
}

function lengthOf({ from, to }: Run): number {
  return to - from;
}

/** `null` where the numbers do not grow by the same step, to the last bit. */
function progression(data: Float64Array): string | null {
  const [first = NaN, second = NaN] = data;
  const step = second - first;
  if (!data.every((x, i) => Object.is(first + step * i, x))) return null;
  const term = step === 1 ? "i" : `${literalNumber(step)} * i`;
  return `new Float64Array(${data.length}).map((_, i) => ${literalNumber(first)} + ${term})`;
}
