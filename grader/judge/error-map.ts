import type { ExpectedValue } from "./compare.ts";
import { compareElement, elementsOfValue } from "./compare.ts";
import type { CaseFailure, GroupOutcome } from "./group-outcome.ts";
import { jsonNumber } from "./json-value.ts";
import { isOrdinary } from "./points.ts";
import type { ErrorMap } from "./verdict.ts";

/** Rows and columns of a map: what a phone shows and a record carries. */
const sideMax = 32;

type WrongMatrix = CaseFailure & { expected: Extract<ExpectedValue, { kind: "matrix" }> };

/** Runs of wrong rows or columns that are told one by one: more would be no clue. */
const runsMax = 12;

/** Where a wrong matrix is wrong. `null` for anything else. */
export function errorMap(shown: CaseFailure, groups: readonly GroupOutcome[]): ErrorMap | null {
  if (!isWrongMatrix(shown)) return null;
  const { expected, outcome, name } = mostTelling(shown, groups);
  if (outcome.kind !== "returned") return null;
  const got = elementsOfValue(outcome.value);
  const [rows, cols] = [Math.min(sideMax, expected.rows), Math.min(sideMax, expected.cols)];
  const cells = new Float64Array(rows * cols).fill(-Infinity);
  let worst = { excess: -1, row: 0, col: 0 };
  const [wrongRows, wrongCols] = [new Set<number>(), new Set<number>()];
  for (let i = 0; i < expected.rows; i++) {
    const row = Math.floor((i * rows) / expected.rows);
    for (let j = 0; j < expected.cols; j++) {
      const col = Math.floor((j * cols) / expected.cols);
      const k = i * expected.cols + j;
      const { excess } = compareElement(expected.data[k]!, expected.bounds[k]!, got[k]!, expected);
      cells[row * cols + col] = Math.max(cells[row * cols + col]!, Math.log10(excess));
      if (excess > 1) {
        wrongRows.add(i);
        wrongCols.add(j);
      }
      if (excess > worst.excess) worst = { excess, row, col };
    }
  }
  return {
    ...name,
    rows,
    cols,
    cells: Array.from(cells, (cell) => jsonNumber(toTenths(cell))),
    of: { rows: expected.rows, cols: expected.cols },
    worst: { row: worst.row, col: worst.col },
    ...(rows < expected.rows || cols < expected.cols ? wrongRuns(wrongRows, wrongCols) : {}),
  };
}

function wrongRuns(rows: ReadonlySet<number>, cols: ReadonlySet<number>): Pick<ErrorMap, "wrong"> {
  const wrong = { rows: runsOf(rows), cols: runsOf(cols) };
  return Math.max(wrong.rows.length, wrong.cols.length) > runsMax ? {} : { wrong };
}

/** Neighbours together, by the first and the last of them. */
function runsOf(found: ReadonlySet<number>): [number, number][] {
  const runs: [number, number][] = [];
  for (const index of [...found].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.[1] === index - 1) last[1] = index;
    else runs.push([index, index]);
  }
  return runs;
}

/** One decimal. What is beyond its bound stays above 0, however little: it is counted as wrong. */
function toTenths(cell: number): number {
  const rounded = Math.round(10 * cell) / 10 + 0;
  return cell > 0 ? Math.max(0.1, rounded) : rounded;
}

/** Of the failures of this sort the one with the most cells that all find room; the one that is shown when none does. */
function mostTelling(shown: WrongMatrix, groups: readonly GroupOutcome[]): WrongMatrix {
  const failures = groups
    .filter(({ id }) => isOrdinary(id) === isOrdinary(shown.group))
    .flatMap((group) => group.failures);
  const sizeOf = ({ expected: { rows, cols } }: WrongMatrix) =>
    rows <= sideMax && cols <= sideMax ? rows * cols : 0;
  return failures
    .filter((failure) => failure.reason === shown.reason)
    .filter(isWrongMatrix)
    .reduce((best, failure) => (sizeOf(failure) > sizeOf(best) ? failure : best), shown);
}

function isWrongMatrix(failure: CaseFailure): failure is WrongMatrix {
  const { expected, comparison } = failure;
  return expected.kind === "matrix" && expected.data.length > 0 && (comparison?.worst ?? null) !== null;
}
