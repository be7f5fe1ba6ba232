"use client";

import { Badge, type BadgeTexts } from "./badge.tsx";
import { IntervalBar, type BarShape } from "./interval-bar.tsx";
import { Sparkline, type SparklineShape } from "./sparkline.tsx";

/** A row as it is read: every figure in words already. */
export interface TableRow {
  /** Of its evidence; none for a staged reference. */
  id?: string;
  place: string;
  name: string;
  anonymous?: true;
  mine?: true;
  badge?: "verified" | "refuted";
  speed: string;
  bar: BarShape & { label: string };
  sizes: SparklineShape & { label: string };
  /** The exponent. */
  growth?: string;
  error: string;
  date?: string;
  at?: string;
  codePublic?: true;
}

export interface TableTexts {
  title: string;
  columns: readonly string[];
  you: string;
  baseline: string;
  baselineHint: string;
  code: string;
  evidence: string;
  /** With `{name}` and `{value}`. */
  evidenceOf: string;
  badges: Record<"verified" | "refuted", BadgeTexts>;
}

interface BoardTableProps {
  /** Evidence is below it. */
  base: string;
  rows: readonly TableRow[];
  /** The first row is the reader's own, from another page. */
  pinned: boolean;
  texts: TableTexts;
}

/**
 * The entries in order. A client component for its weight alone: what goes with the page for it is the rows as data (14 kB instead of
 * 260 for 50), not every cell again.
 */
export function BoardTable({ base, rows, pinned, texts }: BoardTableProps) {
  return (
    <div className="relative overflow-x-auto">
      <table
        aria-label={texts.title}
        className="tabular w-full border-collapse text-sm [&_td]:border-b [&_td]:border-line [&_td]:px-2 [&_td]:py-2.5 [&_td]:whitespace-nowrap [&_th]:border-b [&_th]:border-line-strong [&_th]:px-2 [&_th]:py-2 [&_th]:text-start [&_th]:font-medium [&_th]:whitespace-nowrap [&_th]:text-ink-soft"
      >
        <thead>
          <tr>
            {texts.columns.map((column, index) => (
              <th key={column} scope="col" className={columnClasses[index]}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody
          className={
            pinned ? "[&>tr:first-child>td]:border-b-2 [&>tr:first-child>td]:border-line-strong" : undefined
          }
        >
          {rows.map((row) => (
            <Row key={row.id ?? row.name} row={row} base={base} texts={texts} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const columnClasses = ["", "", "", "w-[30%] min-w-40"];

function Row({ row, base, texts }: Pick<BoardTableProps, "base" | "texts"> & { row: TableRow }) {
  return (
    <tr className={row.mine ? "bg-accent-wash" : row.id ? undefined : "text-ink-soft"}>
      <td>{row.place}</td>
      <td>
        {row.id === undefined ? (
          <i>{row.name}</i>
        ) : row.anonymous ? (
          <span className="text-ink-soft">{row.name}</span>
        ) : (
          <b className="font-medium">{row.name}</b>
        )}
        {row.id === undefined && (
          <span
            className="ms-2 rounded-full border border-line-strong px-1.5 py-px text-xs"
            title={texts.baselineHint}
          >
            {texts.baseline}
          </span>
        )}
        {row.mine && (
          <span className="ms-2 rounded-full border border-accent px-1.5 py-px text-xs text-accent">
            {texts.you}
          </span>
        )}
        {row.badge && (
          <span className="ms-2">
            <Badge verification={row.badge} texts={texts.badges[row.badge]} />
          </span>
        )}
      </td>
      <td className={row.id === undefined ? undefined : "text-base font-semibold"}>{row.speed}</td>
      <td>
        <IntervalBar {...row.bar} />
      </td>
      <td>
        <Sparkline {...row.sizes} />
      </td>
      <td>
        {row.growth === undefined ? (
          "–"
        ) : (
          <>
            n<sup>{row.growth}</sup>
          </>
        )}
      </td>
      <td>{row.error}</td>
      <td>{row.at !== undefined && <time dateTime={row.at}>{row.date}</time>}</td>
      <td>
        {row.id !== undefined && (
          <a
            href={`${base}/${row.id}`}
            aria-label={texts.evidenceOf.replace("{name}", row.name).replace("{value}", row.speed)}
            className="text-accent underline underline-offset-2"
          >
            {row.codePublic ? texts.code : texts.evidence}
          </a>
        )}
      </td>
    </tr>
  );
}
