import type { ReactNode } from "react";

interface HeatMapProps {
  label: string;
  /** What the headings name: `query ╲ key`. */
  corner: ReactNode;
  rows: readonly { key: string; label: ReactNode }[];
  cols: readonly { key: string; label: ReactNode }[];
  /** From 0 (empty) to 1 (full colour). */
  shade: (row: number, col: number) => number;
  text: (row: number, col: number) => ReactNode;
  /** The row that is looked at; with `onSelect`, row headings are buttons. */
  selected?: number;
  onSelect?: (row: number) => void;
}

/** A matrix as shaded cells with their numbers: a table, so it is its own text form. */
export function HeatMap({ label, corner, rows, cols, shade, text, selected, onSelect }: HeatMapProps) {
  return (
    <div
      className="overflow-x-auto"
      // Without buttons in it, a wide one could not be scrolled by the keyboard.
      {...(!onSelect && { tabIndex: 0, role: "region", "aria-label": label })}
    >
      <table aria-label={label} className="m-0 w-auto border-separate border-spacing-0.5 text-sm">
        <thead>
          <tr>
            <td className="border-0 px-1 py-0.5 text-end text-ink-soft">{corner}</td>
            {cols.map((col) => (
              <th
                key={col.key}
                scope="col"
                className="border-0 px-1 py-0.5 text-center font-medium text-ink-soft"
              >
                {col.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={row.key} aria-current={i === selected ? "true" : undefined}>
              <th scope="row" className="border-0 p-0 pe-1 text-end font-medium text-ink-soft">
                {onSelect ? (
                  <button
                    type="button"
                    aria-pressed={i === selected}
                    onClick={() => onSelect(i)}
                    className="min-h-8 w-full rounded-md px-2 text-end hover:bg-sunken aria-pressed:bg-accent-wash aria-pressed:text-accent"
                  >
                    {row.label}
                  </button>
                ) : (
                  row.label
                )}
              </th>
              {cols.map((col, j) => (
                <td
                  key={col.key}
                  className={`h-8 min-w-12 rounded-sm border-0 px-1 text-center ${i === selected ? "outline-2 -outline-offset-1 outline-accent" : ""}`}
                  style={cellColours(shade(i, j))}
                >
                  {text(i, j)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Between 45 % and 60 % neither ink nor its opposite would be readable on the accent, so full colour begins beyond. */
function cellColours(shade: number): { backgroundColor: string; color: string } {
  const share = Math.min(1, Math.max(0, shade || 0));
  const dark = share > 0.5;
  const percent = Math.round(dark ? 76 + (share - 0.5) * 48 : share * 80);
  return {
    backgroundColor: `color-mix(in oklab, var(--accent) ${percent}%, var(--surface))`,
    color: dark ? "var(--on-accent)" : "var(--ink)",
  };
}
