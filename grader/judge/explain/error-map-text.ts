import type { ErrorMap, JsonNumber } from "../verdict.ts";

/** `right`, or wrong by up to 10², 10⁴, … 10¹⁶ times the bound (1 … 8), or another class of number altogether. */
export type ErrorLevel = "right" | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | "class";

export function errorLevel(cell: JsonNumber | number): ErrorLevel {
  const orders = Number(cell);
  if (orders === Infinity) return "class";
  if (!(orders > 0)) return "right";
  const step = Math.min(8, Math.ceil(orders / 2));
  return levels[step - 1] ?? 8;
}

const levels = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/** Lines and signs in a line: what a terminal has room for beside the rest. */
const linesMax = 16;

/** A line for each row, or for a few rows of a large map, with a sign for each cell or block; the worst has a > before it. */
export function errorMapLines({ rows, cols, cells, worst }: ErrorMap): string[] {
  const [height, width] = [Math.min(linesMax, rows), Math.min(linesMax, cols)];
  const lineOf = (row: number) => Math.floor((row * height) / rows);
  const placeOf = (col: number) => Math.floor((col * width) / cols);
  const largest = new Float64Array(height * width).fill(-Infinity);
  cells.forEach((cell, k) => {
    const at = lineOf(Math.floor(k / cols)) * width + placeOf(k % cols);
    largest[at] = Math.max(largest[at]!, Number(cell));
  });
  const marked = lineOf(worst.row) * width + placeOf(worst.col);
  const signs = Array.from(largest, (cell, at) => `${at === marked ? ">" : " "}${sign(errorLevel(cell))}`);
  return Array.from({ length: height }, (_, line) => signs.slice(line * width, (line + 1) * width).join(""));
}

/** How many cells of the matrix one sign of the drawing stands for, as `2–3 × 1`; `null` where it is one. */
export function cellsOfSign({ rows, cols, of }: ErrorMap): string | null {
  const [height, width] = [Math.min(linesMax, rows), Math.min(linesMax, cols)];
  return sizeText(partSizes(of.rows, [rows, height]), partSizes(of.cols, [cols, width]));
}

function sign(level: ErrorLevel): string {
  if (level === "right") return "·";
  return level === "class" ? "✗" : "▁▂▃▄▅▆▇█".charAt(level - 1);
}

export interface WrongPlaces {
  /** Of the map: cells, or blocks of cells of a large matrix. */
  wrong: number;
  cells: number;
  /** How many cells of the matrix a block has, as `2–3 × 1`; `null` where the map has cells. */
  blockSize: string | null;
  /** Rows and columns of the matrix with something wrong in them, as `0–3, 7`. */
  rows: string;
  cols: string;
  /** Nothing is known but the blocks: the rows and columns are all of theirs. */
  blocksOnly: boolean;
}

export function wrongPlaces({ rows, cols, cells, of, wrong }: ErrorMap): WrongPlaces {
  const isWrong = (row: number, col: number) =>
    errorLevel(cells[row * cols + col] ?? "-Infinity") !== "right";
  const wrongRows = indexes(rows).filter((row) => indexes(cols).some((col) => isWrong(row, col)));
  const wrongCols = indexes(cols).filter((col) => indexes(rows).some((row) => isWrong(row, col)));
  return {
    wrong: cells.filter((cell) => errorLevel(cell) !== "right").length,
    cells: cells.length,
    blockSize: sizeText(partSizes(of.rows, [rows]), partSizes(of.cols, [cols])),
    rows: runsText(wrong?.rows ?? runsOfParts(wrongRows, rows, of.rows)),
    cols: runsText(wrong?.cols ?? runsOfParts(wrongCols, cols, of.cols)),
    blocksOnly: !wrong && cells.length < of.rows * of.cols,
  };
}

function indexes(n: number): number[] {
  return Array.from({ length: n }, (_, i) => i);
}

/** `parts` of the map stand for `length` rows or columns of the matrix. */
function runsOfParts(found: readonly number[], parts: number, length: number): [number, number][] {
  const runs: [number, number][] = [];
  const first = (part: number) => Math.ceil((part * length) / parts);
  for (let i = 0; i < found.length; i++) {
    const from = found[i]!;
    while (found[i + 1] === found[i]! + 1) i++;
    runs.push([first(from), first(found[i]! + 1) - 1]);
  }
  return runs;
}

/** The fewest and the most of `length` rows or columns in one part, after each division into so many parts. */
function partSizes(length: number, divisions: readonly number[]): [number, number] {
  const sizes = new Map<number, number>();
  for (const i of indexes(length)) {
    let [place, parts] = [i, length];
    for (const next of divisions) [place, parts] = [Math.floor((place * next) / parts), next];
    sizes.set(place, (sizes.get(place) ?? 0) + 1);
  }
  return [Math.min(...sizes.values()), Math.max(...sizes.values())];
}

function sizeText(rows: [number, number], cols: [number, number]): string | null {
  if (rows[1] === 1 && cols[1] === 1) return null;
  return `${runsText([rows])} × ${runsText([cols])}`;
}

function runsText(runs: readonly (readonly [number, number])[]): string {
  return runs.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`)).join(", ");
}
