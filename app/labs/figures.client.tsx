import type { ReactNode } from "react";

export interface Figure {
  key: string;
  label: ReactNode;
  value: ReactNode;
  /** How the value comes about; stands below the label. */
  note?: ReactNode;
  /** Larger: what the lab is about. */
  isMain?: boolean;
}

/** Names and numbers, one below the other. */
export function Figures({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl className="tabular m-0 grid gap-y-2.5">
      {figures.map(({ key, label, value, note, isMain }) => (
        <div
          key={key}
          className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4 border-b border-line pb-2 last:border-0"
        >
          <dt className="min-w-0">
            <span className={isMain ? "font-medium" : "text-ink-soft"}>{label}</span>
            {note !== undefined && <span className="block text-sm text-ink-soft">{note}</span>}
          </dt>
          <dd
            data-figure={key}
            className={`m-0 text-end ${isMain ? "font-serif text-2xl font-semibold" : "font-medium"}`}
          >
            {value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
