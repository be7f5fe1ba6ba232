import { median } from "#grader/judge/statistics.ts";
import type { Moments } from "./page-clock.ts";
import type { Transfers } from "./transfers.ts";

/** Everything that one run of the benchmark found. */
export interface Measurement {
  /** Processes that wanted a core when it began, beside our own: moments and typing only mean something when they were few. */
  readonly load: number;
  readonly transfers: Transfers;
  /** What Run answered while the editor's script was held back; null for no verdict. */
  readonly verdictWithoutMonaco: string | null;
  /** One visit of each per round, in turn. */
  readonly visits: Readonly<Record<"exercise" | "published" | "lean", readonly Moments[]>>;
  /** Of the worst visit. */
  readonly layoutShift: Readonly<
    Record<"exercise" | "exercise on a phone" | "start" | "start on a phone", number>
  >;
  /** Milliseconds from keydown to frame, each key. */
  readonly typing: Readonly<Record<"monaco" | "plain" | "bare", readonly number[]>>;
}

/** Median over the rounds, in milliseconds since the navigation; NaN when some visit never came so far. */
export function moment(
  { visits }: Measurement,
  page: keyof Measurement["visits"],
  what: "readable" | "usable" | "editor",
): number {
  return median(visits[page].map((visit) => visit[what] ?? Number.NaN));
}
