import { boardSorts, boardPeriods, type BoardPeriod, type BoardSort } from "#lib/leaderboard/index.ts";

type Given = Record<string, string | string[] | undefined>;

/** What part of a board is looked at; all of it stands in the address, so that it can be shared. */
export interface BoardView {
  sort: BoardSort;
  period: BoardPeriod;
  after: string | undefined;
  before: string | undefined;
}

/** What the address says; what it cannot say means the whole board. */
export function viewOf(given: Given): BoardView {
  const text = (key: string) => (typeof given[key] === "string" ? given[key] : undefined);
  return {
    sort: boardSorts.find((sort) => sort === text("sort")) ?? "speedup",
    period: boardPeriods.find((period) => period === text("period")) ?? "all",
    after: text("after"),
    before: text("before"),
  };
}

/** The address of a view: the shortest that says it. */
export function hrefOf(slug: string, { sort, period, after, before }: BoardView): string {
  const query = new URLSearchParams();
  if (sort !== "speedup") query.set("sort", sort);
  if (period !== "all") query.set("period", period);
  if (after) query.set("after", after);
  else if (before) query.set("before", before);
  return `/boards/${slug}${query.size > 0 ? `?${query}` : ""}`;
}
