import type { useFormatter, useTranslations } from "next-intl";
import type { BoardRow } from "#lib/leaderboard/view.ts";
import { formatExponent, formatRank, formatRatio, formatUlps } from "../format.ts";
import type { TableRow, TableTexts } from "./board-table.client.tsx";
import { barOf, scaleOf, type Scale } from "./interval-bar.tsx";
import { sparklineOf } from "./sparkline.tsx";

/** A row that takes no place: a staged reference. */
export interface NamedBaseline {
  title: string;
  speedup: number;
  interval: [number, number];
  sizes: number[];
  growthExponent: number | null;
  maxErrorUlps: number;
}

type Translate = ReturnType<typeof useTranslations<"board">>;
type Format = ReturnType<typeof useFormatter>;

interface Shown {
  rows: readonly BoardRow[];
  /** Shown among the rows where they belong by speed. */
  baselines: readonly NamedBaseline[];
  sizeNames: readonly string[];
  /** The reader's own row; on top when it is not among the others. */
  own: BoardRow | null;
}

/** The rows of a board in words, and whether the reader's own was put on top of them. */
export function tableRows({ rows, baselines, sizeNames, own }: Shown, t: Translate, format: Format) {
  const pinned = own !== null && !rows.some((row) => row.id === own.id) ? own : null;
  const all = [...(pinned ? [pinned] : []), ...interleave(rows, baselines)];
  // By the entries alone: a slow stage far away would press their bars together.
  const scale = scaleOf((rows.length > 0 ? rows : all).map((row) => row.interval));
  return {
    pinned: pinned !== null,
    rows: all.map((row): TableRow => {
      const figures = figuresOf(row, { scale, sizeNames, t });
      if (!("id" in row)) return { place: "–", name: row.title, ...figures };
      return {
        id: row.id,
        place: formatRank(row.rank),
        name: row.name ?? t("anonymous"),
        ...(row.name === null && { anonymous: true }),
        ...(row.id === own?.id && { mine: true }),
        ...(row.verification !== "unverified" && { badge: row.verification }),
        ...(row.codePublic && { codePublic: true }),
        ...figures,
        date: format.dateTime(row.achievedAt, { dateStyle: "medium", timeZone: "UTC" }),
        at: row.achievedAt.toISOString(),
      };
    }),
  };
}

type Measured = Pick<BoardRow, "speedup" | "interval" | "sizes" | "growthExponent" | "maxErrorUlps">;

function figuresOf(
  { speedup, interval, sizes, growthExponent, maxErrorUlps }: Measured,
  { scale, sizeNames, t }: { scale: Scale; sizeNames: readonly string[]; t: Translate },
) {
  const [low, high] = interval;
  return {
    speed: t("speed", { value: formatRatio(speedup) }),
    bar: {
      ...barOf(interval, speedup, scale),
      label: t("interval", { low: formatRatio(low), high: formatRatio(high) }),
    },
    sizes: {
      ...sparklineOf(sizes),
      label: sizes.map((size, index) => `${sizeNames[index] ?? index + 1}: ${formatRatio(size)}×`).join(", "),
    },
    ...(growthExponent !== null && { growth: formatExponent(growthExponent) }),
    error: t("error", { ulps: formatUlps(maxErrorUlps) }),
  };
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

export function tableTexts(t: Translate): TableTexts {
  const columns = [
    "rank",
    "name",
    "speed",
    "interval",
    "sizes",
    "growth",
    "error",
    "date",
    "evidence",
  ] as const;
  const badge = (kind: "verified" | "refuted") => ({
    word: t(`badge.${kind}`),
    about: t(`badge.${kind}-text`),
  });
  return {
    title: t("title"),
    columns: columns.map((column) => t(`columns.${column}`)),
    you: t("you"),
    baseline: t("baseline"),
    baselineHint: t("baseline-hint"),
    code: t("code"),
    evidence: t("evidence"),
    // Filled in for each row, in the browser.
    evidenceOf: t("evidence-of", { name: "{name}", value: "{value}" }),
    badges: { verified: badge("verified"), refuted: badge("refuted") },
  };
}
