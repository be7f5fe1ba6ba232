import Link from "next/link";
import { useTranslations } from "next-intl";
import { classNames } from "#app/components/class-names.ts";
import { Cell, HeaderCell, Table } from "#app/components/table.tsx";
import { Time } from "#app/components/time.tsx";
import type { BoardRow } from "#lib/leaderboard/view.ts";
import { formatExponent, formatRank, formatRatio, formatUlps } from "../format.ts";
import { Badge } from "./badge.tsx";
import { IntervalBar, scaleOf, type Scale } from "./interval-bar.tsx";
import { Sparkline } from "./sparkline.tsx";

/** A row that takes no place: a staged reference. */
export interface NamedBaseline {
  title: string;
  speedup: number;
  interval: [number, number];
  sizes: number[];
  growthExponent: number | null;
  maxErrorUlps: number;
}

interface BoardTableProps {
  slug: string;
  rows: readonly BoardRow[];
  /** Shown among the rows where they belong by speed. */
  baselines: readonly NamedBaseline[];
  sizeNames: readonly string[];
  /** The reader's own row; on top when it is not among the others. */
  own: BoardRow | null;
}

/** The entries in order; the reader's own is repeated on top when it stands on another page. */
export function BoardTable({ slug, rows, baselines, sizeNames, own }: BoardTableProps) {
  const t = useTranslations("board");
  const pinned = own !== null && !rows.some((row) => row.id === own.id) ? own : null;
  const scale = scaleOf([...(pinned ? [pinned] : []), ...rows, ...baselines].map((row) => row.interval));
  const shared = { slug, sizeNames, scale };
  return (
    <Table aria-label={t("title")}>
      <thead>
        <tr>
          <HeaderCell>{t("columns.rank")}</HeaderCell>
          <HeaderCell>{t("columns.name")}</HeaderCell>
          <HeaderCell align="end">{t("columns.speed")}</HeaderCell>
          <HeaderCell className="w-[26%] min-w-44">{t("columns.interval")}</HeaderCell>
          <HeaderCell>{t("columns.sizes")}</HeaderCell>
          <HeaderCell align="end">{t("columns.growth")}</HeaderCell>
          <HeaderCell align="end">{t("columns.error")}</HeaderCell>
          <HeaderCell align="end">{t("columns.date")}</HeaderCell>
          <HeaderCell>{t("columns.evidence")}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {pinned && <EntryRow row={pinned} mine pinned {...shared} />}
        {interleave(rows, baselines).map((row) =>
          "id" in row ? (
            <EntryRow key={row.id} row={row} mine={row.id === own?.id} pinned={false} {...shared} />
          ) : (
            <BaselineRow key={row.title} row={row} {...shared} />
          ),
        )}
      </tbody>
    </Table>
  );
}

/** Both fastest first. */
function interleave(
  rows: readonly BoardRow[],
  baselines: readonly NamedBaseline[],
): (BoardRow | NamedBaseline)[] {
  const waiting = [...baselines].sort((a, b) => b.speedup - a.speedup);
  const merged: (BoardRow | NamedBaseline)[] = [];
  for (const row of rows) {
    while (waiting[0] && waiting[0].speedup > row.speedup) merged.push(...waiting.splice(0, 1));
    merged.push(row);
  }
  return [...merged, ...waiting];
}

interface Shared {
  slug: string;
  sizeNames: readonly string[];
  scale: Scale;
}

function EntryRow({
  row,
  mine,
  pinned,
  slug,
  sizeNames,
  scale,
}: Shared & { row: BoardRow; mine: boolean; pinned: boolean }) {
  const t = useTranslations("board");
  const name = row.name ?? t("anonymous");
  return (
    <tr
      className={classNames(
        mine && "bg-accent-wash",
        pinned && "[&>td]:border-b-2 [&>td]:border-line-strong",
      )}
    >
      <Cell className="whitespace-nowrap">{formatRank(row.rank)}</Cell>
      <Cell className="max-w-48">
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className={classNames("truncate", row.name === null ? "text-ink-soft" : "font-medium")}>
            {name}
          </span>
          {mine && (
            <span className="rounded-full border border-accent px-1.5 py-px text-xs text-accent">
              {t("you")}
            </span>
          )}
          <Badge verification={row.verification} />
        </span>
      </Cell>
      <Figures row={row} sizeNames={sizeNames} scale={scale} strong />
      <Cell align="end">
        <Time at={row.achievedAt} />
      </Cell>
      <Cell className="whitespace-nowrap">
        <Link
          href={`/boards/${slug}/entries/${row.id}`}
          prefetch={false}
          className="text-accent underline underline-offset-2"
          aria-label={t("evidence-of", { name, value: formatRatio(row.speedup) })}
        >
          {row.codePublic ? t("code") : t("evidence")}
        </Link>
      </Cell>
    </tr>
  );
}

function BaselineRow({ row, sizeNames, scale }: Shared & { row: NamedBaseline }) {
  const t = useTranslations("board");
  return (
    <tr className="text-ink-soft">
      <Cell>–</Cell>
      <Cell className="max-w-48">
        <span className="flex flex-wrap items-center gap-x-2">
          <i>{row.title}</i>
          <span
            className="rounded-full border border-line-strong px-1.5 py-px text-xs"
            title={t("baseline-hint")}
          >
            {t("baseline")}
          </span>
        </span>
      </Cell>
      <Figures row={row} sizeNames={sizeNames} scale={scale} />
      <Cell />
      <Cell />
    </tr>
  );
}

type Measured = Pick<BoardRow, "speedup" | "interval" | "sizes" | "growthExponent" | "maxErrorUlps">;

function Figures({
  row,
  sizeNames,
  scale,
  strong = false,
}: Omit<Shared, "slug"> & { row: Measured; strong?: boolean }) {
  const t = useTranslations("board");
  const [low, high] = row.interval;
  return (
    <>
      <Cell
        align="end"
        className={classNames("tabular whitespace-nowrap", strong && "text-base font-semibold")}
      >
        {t("speed", { value: formatRatio(row.speedup) })}
      </Cell>
      <Cell>
        <IntervalBar
          interval={row.interval}
          value={row.speedup}
          scale={scale}
          label={t("interval", { low: formatRatio(low), high: formatRatio(high) })}
        />
      </Cell>
      <Cell>
        <Sparkline values={row.sizes} names={sizeNames} />
      </Cell>
      <Cell align="end" className="tabular whitespace-nowrap">
        {row.growthExponent === null ? (
          "–"
        ) : (
          <>
            n<sup>{formatExponent(row.growthExponent)}</sup>
          </>
        )}
      </Cell>
      <Cell align="end" className="tabular whitespace-nowrap">
        {t("error", { ulps: formatUlps(row.maxErrorUlps) })}
      </Cell>
    </>
  );
}
