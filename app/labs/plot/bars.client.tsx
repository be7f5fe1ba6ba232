import type { ReactNode } from "react";

export interface Bar {
  key: string;
  label: ReactNode;
  /** Length, from 0 to 1; anything else (NaN, Infinity) is an empty bar. */
  share: number;
  /** The number as it stands at the end of the bar. */
  text: ReactNode;
  tone?: "accent" | "second" | "fault";
}

const colours = { accent: "bg-accent", second: "bg-second", fault: "bg-fault" };

/** Named bars, one below the other, with their numbers: a list, so it is its own text form. */
export function Bars({ label, bars }: { label: string; bars: readonly Bar[] }) {
  return (
    <ul
      aria-label={label}
      className="tabular m-0 grid list-none grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1.5 p-0 text-sm"
    >
      {bars.map((bar) => (
        <li key={bar.key} className="col-span-3 m-0 grid grid-cols-subgrid items-center">
          <span className="text-end">{bar.label}</span>
          <span className="h-5 rounded-sm bg-sunken">
            <span
              className={`block h-full rounded-sm ${colours[bar.tone ?? "accent"]}`}
              style={{ width: `${bar.share >= 0 && bar.share <= 1 ? bar.share * 100 : 0}%` }}
            />
          </span>
          <span className={bar.tone === "fault" ? "font-medium text-fault" : ""}>{bar.text}</span>
        </li>
      ))}
    </ul>
  );
}
