import { describe, expect, it } from "vitest";
import { errorMap } from "./error-map.ts";
import type { CaseFailure, GroupOutcome } from "./group-outcome.ts";
import { emptyOutcome } from "./group-outcome.ts";
import { ErrorMap } from "./verdict.ts";

/** A result that is off by `error(row, col)` where 1 ± 1e-3 is right. */
function wrong(
  rows: number,
  cols: number,
  error: (row: number, col: number) => number,
  change: Partial<CaseFailure> = {},
): CaseFailure {
  const right = new Float64Array(rows * cols).fill(1);
  const data = right.map((x, k) => x + error(Math.floor(k / cols), k % cols));
  return {
    group: "shapes",
    name: { case: `${rows} × ${cols}` },
    reason: "value",
    request: { args: [] },
    expected: { kind: "matrix", rows, cols, data: right, bounds: right.map(() => 1e-3) },
    outcome: { kind: "returned", value: { rows, cols, data }, mutated: [], aliases: "nothing" },
    comparison: {
      reason: "value",
      excess: 10,
      worst: { index: 0, expected: 1, got: 2, ulps: 1, bound: 1e-3 },
      wrongElements: 1,
      elements: rows * cols,
      maxErrorUlps: 0,
    },
    ...change,
  };
}

function group(id: GroupOutcome["id"], failures: CaseFailure[]): GroupOutcome {
  return { ...emptyOutcome(id), failures };
}

const shown = wrong(2, 3, (row, col) => (row === 1 && col === 2 ? 1 : 0));

describe("errorMap", () => {
  it("gives the order of magnitude of every cell beside its bound", () => {
    const map = errorMap(shown, [group("shapes", [shown])]);
    expect(map).toEqual({
      case: "2 × 3",
      rows: 2,
      cols: 3,
      cells: ["-Infinity", "-Infinity", "-Infinity", "-Infinity", "-Infinity", 3],
      of: { rows: 2, cols: 3 },
      worst: { row: 1, col: 2 },
    });
    expect(ErrorMap.parse(JSON.parse(JSON.stringify(map)))).toEqual(map);
  });

  it("counts what is just beyond its bound as wrong, and what is just within as right", () => {
    const failure = wrong(1, 2, (_, col) => (col === 0 ? 1.01e-3 : 0.99e-3));
    expect(errorMap(failure, [])?.cells).toEqual([0.1, 0]);
  });

  it("tells another class of number from a large error", () => {
    const failure = wrong(1, 2, (_, col) => (col === 0 ? NaN : 1e9));
    expect(errorMap(failure, [])?.cells).toEqual(["Infinity", 12]);
  });

  it("keeps the largest error of each block of a large matrix, in at most 32 × 32", () => {
    const failure = wrong(100, 3, (row, col) => (row === 99 && col === 0 ? 1 : row === 98 ? 1e-2 : 0));
    const map = errorMap(failure, []);
    expect([map?.rows, map?.cols, map?.of]).toEqual([32, 3, { rows: 100, cols: 3 }]);
    expect(map?.cells.slice(31 * 3)).toEqual([3, 1, 1]);
    expect(map?.worst).toEqual({ row: 31, col: 0 });
  });

  it("says which rows and columns of a large matrix are wrong, not only which blocks", () => {
    const beyond = wrong(131, 3, (row, col) => (row > 99 && row !== 105 && col === 1 ? 1 : 0));
    const map = errorMap(beyond, []);
    expect(map?.wrong).toEqual({
      rows: [
        [100, 104],
        [106, 130],
      ],
      cols: [[1, 1]],
    });
    expect(ErrorMap.parse(JSON.parse(JSON.stringify(map)))).toEqual(map);
  });

  it("leaves them to the blocks where they are scattered, and to the cells where each is shown", () => {
    const scattered = wrong(50, 3, (row) => (row % 2 === 0 ? 1 : 0));
    expect(errorMap(scattered, [])?.cells).toHaveLength(32 * 3);
    expect(errorMap(scattered, [])).not.toHaveProperty("wrong");
    expect(errorMap(shown, [])).not.toHaveProperty("wrong");
  });

  it("draws the case with the most cells that finds room, of those that fail alike", () => {
    const telling = wrong(9, 8, () => 1);
    const groups = [
      group("shapes", [shown, wrong(40, 8, () => 1), telling]),
      group("laws", [wrong(20, 20, () => 1, { reason: "law" })]),
      group("stability", [wrong(30, 30, () => 1, { group: "stability" })]),
    ];
    expect(errorMap(shown, groups)?.case).toBe("9 × 8");
  });

  it("finds room for 32 rows and columns, not for 33", () => {
    const fits = wrong(32, 1, () => 1);
    const flat = wrong(1, 32, () => 1);
    for (const telling of [fits, flat])
      expect(errorMap(shown, [group("shapes", [telling])])?.of.rows).toBe(telling === fits ? 32 : 1);
    expect(errorMap(shown, [group("shapes", [wrong(1, 33, () => 1)])])?.case).toBe("2 × 3");
    expect(errorMap(shown, [group("shapes", [wrong(33, 1, () => 1)])])?.case).toBe("2 × 3");
  });

  it("counts cells, and draws the first of as many", () => {
    const tall = wrong(8, 2, () => 1);
    const groups = [group("shapes", [tall, wrong(4, 4, () => 1), wrong(9, 1, () => 1)])];
    expect(errorMap(shown, groups)?.case).toBe("8 × 2");
  });

  it("draws only wrong matrices: not what has no comparison, or another kind of result", () => {
    const { comparison: _, ...thrown } = wrong(9, 9, () => 1);
    const number = wrong(9, 9, () => 1, { expected: { kind: "number", value: 1, bound: 0 } });
    expect(errorMap(shown, [group("shapes", [thrown, number])])?.case).toBe("2 × 3");
  });

  it("calls exact what is exact, also where nothing else is allowed", () => {
    const { expected, ...failure } = wrong(1, 2, (_, col) => col);
    const exact = { ...expected, bounds: new Float64Array(2) } as typeof expected;
    expect(errorMap({ ...failure, expected: exact }, [])?.cells).toEqual(["-Infinity", "Infinity"]);
  });

  it("marks the first of the worst cells", () => {
    expect(
      errorMap(
        wrong(2, 2, () => 1),
        [],
      )?.worst,
    ).toEqual({ row: 0, col: 0 });
  });

  it.each<[string, Partial<CaseFailure>]>([
    ["a number", { expected: { kind: "number", value: 1, bound: 0 } }],
    ["a call that must throw", { expected: { kind: "throws" } }],
    ["a wrong shape", { comparison: { ...shown.comparison!, worst: null } }],
    [
      "an empty matrix",
      {
        expected: { kind: "matrix", rows: 0, cols: 2, data: new Float64Array(), bounds: new Float64Array() },
      },
    ],
  ])("draws nothing for %s", (_, change) => {
    expect(errorMap({ ...shown, ...change }, [])).toBeNull();
  });
});
