import { useTranslations } from "next-intl";
import { classNames } from "#app/components/class-names.ts";
import { Cell, HeaderCell, Table } from "#app/components/table.tsx";
import { Time } from "#app/components/time.tsx";
import type { Board, BoardRow } from "#lib/leaderboard/view.ts";
import { formatRatio } from "../format.ts";
import { IntervalBar, scaleOf, type Scale } from "./interval-bar.tsx";

/** The entries in order; the reader's own is repeated on top when it stands on another page. */
export function BoardTable({ board }: { board: Board }) {
  const t = useTranslations("board");
  const ownIsElsewhere = board.own !== null && !board.rows.some((row) => row.mine);
  const shown = ownIsElsewhere && board.own ? [board.own, ...board.rows] : board.rows;
  const scale = scaleOf(shown.map((row) => row.interval));
  return (
    <>
      <Table aria-label={t("title")}>
        <thead>
          <tr>
            <HeaderCell>{t("columns.rank")}</HeaderCell>
            <HeaderCell>{t("columns.name")}</HeaderCell>
            <HeaderCell align="end">{t("columns.speed")}</HeaderCell>
            <HeaderCell className="w-[38%] min-w-56">{t("columns.interval")}</HeaderCell>
            <HeaderCell align="end">{t("columns.error")}</HeaderCell>
            <HeaderCell align="end">{t("columns.date")}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {shown.map((row, index) => (
            <Row
              key={`${row.rank.first}-${index}`}
              row={row}
              scale={scale}
              pinned={ownIsElsewhere && index === 0}
            />
          ))}
        </tbody>
      </Table>
      <p className="mt-4 max-w-3xl text-sm text-ink-soft">
        {t("note")} {t("error-hint")}
      </p>
    </>
  );
}

function Row({ row, scale, pinned }: { row: BoardRow; scale: Scale; pinned: boolean }) {
  const t = useTranslations("board");
  const { first, last } = row.rank;
  const [low, high] = row.interval;
  return (
    <tr
      className={classNames(
        row.mine && "bg-accent-wash",
        pinned && "[&>td]:border-b-2 [&>td]:border-line-strong",
      )}
    >
      <Cell className="whitespace-nowrap">{first === last ? first : `${first}–${last}`}</Cell>
      <Cell className="max-w-48 truncate font-medium">
        {row.name ?? <span className="font-normal text-ink-soft">{t("guest")}</span>}
        {row.mine && (
          <span className="ms-2 rounded-full border border-accent px-1.5 py-px text-xs text-accent">
            {pinned ? t("your-entry") : t("you")}
          </span>
        )}
      </Cell>
      <Cell align="end" className="text-base font-semibold whitespace-nowrap">
        {t("speed", { value: formatRatio(row.speed) })}
      </Cell>
      <Cell>
        <IntervalBar
          interval={row.interval}
          value={row.speed}
          scale={scale}
          label={t("interval", { low: formatRatio(low), high: formatRatio(high) })}
        />
      </Cell>
      <Cell align="end" className="whitespace-nowrap">
        {row.maxErrorUlps === null ? "–" : t("error", { ulps: formatRatio(row.maxErrorUlps) })}
      </Cell>
      <Cell align="end">
        <Time at={row.achievedAt} />
      </Cell>
    </tr>
  );
}
