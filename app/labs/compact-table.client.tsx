import type { ReactNode } from "react";

interface CompactTableProps {
  /** What the table holds. */
  label: string;
  /** The first column is aligned to the start, the others to the end, as numbers are. */
  headings: readonly ReactNode[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
}

/** A small table that fits a phone: its headings break, and its columns stand close together. */
export function CompactTable({ label, headings, rows }: CompactTableProps) {
  return (
    <table aria-label={label} className="tabular m-0 w-full border-collapse text-sm @sm:text-base">
      <thead>
        <tr className="text-sm text-ink-soft">
          {headings.map((heading, column) => (
            <th
              key={column}
              scope="col"
              className={`border-b border-line-strong px-1 py-1.5 align-bottom font-medium first:ps-0 last:pe-0 ${side(column)}`}
            >
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [first, ...others] }) => (
          <tr key={key}>
            <th
              scope="row"
              className="border-b border-line py-1.5 ps-0 pe-1 text-start font-normal text-ink-soft"
            >
              {first}
            </th>
            {others.map((cell, column) => (
              <td key={column} className="border-b border-line px-1 py-1.5 text-end last:pe-0">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function side(column: number): string {
  return column === 0 ? "text-start" : "text-end";
}
