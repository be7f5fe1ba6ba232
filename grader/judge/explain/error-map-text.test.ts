import { describe, expect, it } from "vitest";
import type { Locale } from "../../exercise/exercise.ts";
import { failure, verdict } from "../testing/sample-verdict.ts";
import type { ErrorMap } from "../verdict.ts";
import { Verdict as VerdictSchema } from "../verdict.ts";
import type { WrongPlaces } from "./error-map-text.ts";
import { cellsOfSign, errorLevel, wrongPlaces } from "./error-map-text.ts";
import { explainVerdict } from "./explain-verdict.ts";

describe("the map of a wrong matrix", () => {
  const map: ErrorMap = {
    case: "3 × 40",
    rows: 3,
    cols: 20,
    cells: Array.from({ length: 60 }, (_, k) => (k % 20 === 7 ? (k > 40 ? "Infinity" : 3.5) : "-Infinity")),
    of: { rows: 3, cols: 40 },
    worst: { row: 2, col: 7 },
  };
  const explained = (locale: Locale) =>
    explainVerdict(VerdictSchema.parse({ ...verdict, failure: { ...failure, errorMap: map } }), locale)
      .errorMap;

  it("says which rows and columns, and draws with signs what the page draws", () => {
    const english = explained("en");
    expect(english?.caption).toBe(
      "The 3 × 40 result of “3 × 40”: 3 of 60 blocks of 1 × 2 cells wrong, which cover rows 0–2, columns 14–15.",
    );
    expect(english?.lines).toEqual([
      " · · · · · ▂ · · · · · · · · · ·",
      " · · · · · ▂ · · · · · · · · · ·",
      " · · · · ·>✗ · · · · · · · · · ·",
    ]);
    expect(explained("zh-CN")?.caption).toContain(
      "60 块（每块 1 × 2 个元素）中有 3 块错误，涉及第 0–2 行、第 14–15 列",
    );
  });

  it("says how many cells a sign stands for, and a block, which the drawing may join again", () => {
    expect(explained("en")?.legend).toMatch(/^Each sign stands for 1 × 2–4 cells\. · within/u);
    expect(explained("zh-CN")?.legend).toMatch(/^每个符号代表 1 × 2–4 个元素。·/u);
    expect(sizes([32, 2], { rows: 65, cols: 2 })).toEqual(["2–3 × 1", "4–5 × 1"]);
    expect(sizes([32, 32], { rows: 64, cols: 64 })).toEqual(["2 × 2", "4 × 4"]);
    expect(sizes([30, 30], { rows: 30, cols: 30 })).toEqual([null, "1–2 × 1–2"]);
    expect(sizes([16, 3], { rows: 16, cols: 3 })).toEqual([null, null]);
  });

  it("calls right what is at its bound, and wrong what is beyond it by however little", () => {
    expect((["-Infinity", -3, 0, 0.1, 2, 2.1, 99, "Infinity"] as const).map(errorLevel)).toEqual([
      "right",
      "right",
      "right",
      1,
      1,
      2,
      8,
      "class",
    ]);
  });
});

/** A map with a letter for each cell: `x` is wrong. */
function mapOf(lines: readonly string[], of: ErrorMap["of"], change: Partial<ErrorMap> = {}): ErrorMap {
  const [rows, cols] = [lines.length, lines[0]!.length];
  const cells = [...lines.join("")].map((sign) => (sign === "x" ? 2 : -1));
  return { case: "", rows, cols, cells, of, worst: { row: 0, col: 0 }, ...change };
}

function places(lines: readonly string[], of: ErrorMap["of"]): WrongPlaces {
  return wrongPlaces(mapOf(lines, of));
}

/** Of a map of that many rows and columns: the cells in a block, and those that a sign stands for. */
function sizes([rows, cols]: [number, number], of: ErrorMap["of"]): (string | null)[] {
  const map = mapOf(
    Array.from({ length: rows }, () => "x".repeat(cols)),
    of,
  );
  return [wrongPlaces(map).blockSize, cellsOfSign(map)];
}

describe("where a matrix is wrong", () => {
  it("names single rows and columns, and runs of them by their ends", () => {
    expect(places([".....", "x.x.x", ".....", "..xx.", "....."], { rows: 5, cols: 5 })).toEqual({
      wrong: 5,
      cells: 25,
      blockSize: null,
      rows: "1, 3",
      cols: "0, 2–4",
      blocksOnly: false,
    });
  });

  it("names the rows and columns of the matrix that a block stands for", () => {
    // Blocks of a 5 × 7 matrix begin at rows 0, 3 and at columns 0, 3, 5.
    expect(places([".x.", "..."], { rows: 5, cols: 7 })).toMatchObject({ rows: "0–2", cols: "3–4" });
    expect(places(["...", "x.x"], { rows: 5, cols: 7 })).toMatchObject({ rows: "3–4", cols: "0–2, 5–6" });
  });

  it("names the very rows and columns where the record has them, for the edge is the clue", () => {
    const wrong: ErrorMap["wrong"] = {
      rows: [[1, 2]],
      cols: [
        [4, 4],
        [6, 6],
      ],
    };
    const map = mapOf([".x.", "..x"], { rows: 5, cols: 7 }, { wrong });
    expect(wrongPlaces(map)).toMatchObject({ rows: "1–2", cols: "4, 6", blocksOnly: false });
  });

  it("names nothing where nothing is wrong", () => {
    expect(places(["..", ".."], { rows: 2, cols: 2 })).toMatchObject({
      wrong: 0,
      cells: 4,
      rows: "",
      cols: "",
    });
  });
});
