import type { Matrix } from "innerproduct/core";
import { formatNumber } from "../numbers.ts";

interface MatrixGridProps {
  name: string;
  /** For screen readers: which matrix, of which shape. */
  label: string;
  matrix: Matrix;
  /** The row or the column that is being multiplied. */
  row?: number;
  col?: number;
  /** How many cells, along the rows, are filled; all when left out. */
  filled?: number;
  /** Cells are buttons: the reader chose the cell with this number. */
  onChoose?: (cell: number) => void;
}

/** A matrix as a grid of numbers, with one row, column or cell marked. */
export function MatrixGrid({ name, label, matrix, row, col, filled = Infinity, onChoose }: MatrixGridProps) {
  const hasMark = row !== undefined || col !== undefined;
  return (
    <div>
      <p aria-hidden="true" className="m-0 mb-1 text-sm whitespace-nowrap text-ink-soft">
        <span className="font-serif-italic text-base text-ink italic">{name}</span> {matrix.rows} ×{" "}
        {matrix.cols}
      </p>
      <table
        aria-label={label}
        className="tabular m-0 w-auto border-separate border-spacing-0 border-x-2 border-ink-soft"
      >
        <tbody>
          {indices(matrix.rows).map((i) => (
            <tr key={i}>
              {indices(matrix.cols).map((j) => {
                const cell = i * matrix.cols + j;
                const isMarked = hasMark && (row ?? i) === i && (col ?? j) === j;
                const look = isMarked ? marked(row, col) : "";
                const text = cell < filled ? formatNumber(matrix.data[cell]) : "";
                return (
                  <td key={j} className="size-9 border-0 p-0 text-center align-middle @sm:size-11">
                    {onChoose ? (
                      <button
                        type="button"
                        aria-label={`${name}[${i}, ${j}] ${text}`}
                        aria-pressed={isMarked}
                        onClick={() => onChoose(cell)}
                        className={`block size-9 rounded-md border border-line @sm:size-11 ${look || "hover:bg-sunken"}`}
                      >
                        {text}
                      </button>
                    ) : (
                      <span className={`grid size-9 place-items-center @sm:size-11 ${look}`}>{text}</span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function indices(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}

function marked(row: number | undefined, col: number | undefined): string {
  if (row !== undefined && col !== undefined) return "bg-accent text-on-accent font-semibold";
  return row === undefined
    ? "bg-sunken text-second font-semibold"
    : "bg-accent-wash text-accent font-semibold";
}
