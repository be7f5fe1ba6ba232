/** Does one call keep what the statement promises? Looked at without the judge's own comparison. */
import type { Expected, Value } from "#grader/exercise/value.ts";

/** What is wrong, in a few words; null when nothing is. */
export function violationOf(expected: Expected, run: () => unknown): string | null {
  let got: unknown;
  try {
    got = run();
  } catch {
    return expected.kind === "throws" ? null : "throws";
  }
  if (expected.kind === "throws") return "does not throw";
  const elements = elementsOf(expected, got);
  if (elements === null) return "another kind or shape";
  const right = expected.kind === "number" ? [expected.value] : expected.data;
  const bounds = expected.kind === "number" ? [expected.bound] : expected.bounds;
  for (const [i, value] of elements.entries()) {
    if (expected.range && (value < expected.range[0] || value > expected.range[1])) return "out of range";
    if (!isWithin(value, right[i]!, bounds[i]!, expected.zeroSign ?? false)) return "beyond the bound";
  }
  return null;
}

function isWithin(got: number, right: number, bound: number, zeroSign: boolean): boolean {
  if (bound === Infinity) return true;
  if (got === right) return !zeroSign || Object.is(got, right);
  if (Number.isNaN(right)) return Number.isNaN(got);
  return Math.abs(got - right) <= bound;
}

function elementsOf(
  expected: Exclude<Expected, { kind: "throws" }>,
  got: unknown,
): (ArrayLike<number> & Iterable<number> & { entries(): Iterable<[number, number]> }) | null {
  if (expected.kind === "number") return typeof got === "number" ? [got] : null;
  const data = expected.kind === "vector" ? got : dataOf(got, expected.rows, expected.cols);
  return data instanceof Float64Array && data.length === expected.data.length ? data : null;
}

function dataOf(got: unknown, rows: number, cols: number): unknown {
  if (typeof got !== "object" || got === null || !("rows" in got) || !("cols" in got) || !("data" in got))
    return null;
  return got.rows === rows && got.cols === cols ? got.data : null;
}

/** Every element of every argument, to be compared bit for bit. */
export function imageOf(args: readonly Value[]): Float64Array[] {
  return args.map((arg) =>
    typeof arg === "number"
      ? Float64Array.of(arg)
      : arg instanceof Float64Array
        ? arg.slice()
        : arg.data.slice(),
  );
}

export function isSameImage(before: readonly Float64Array[], after: readonly Float64Array[]): boolean {
  return before.every((one, i) => one.every((value, j) => Object.is(value, after[i]![j])));
}
