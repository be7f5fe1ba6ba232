import Link from "next/link";
import { useTranslations } from "next-intl";
import { classNames } from "#app/components/class-names.ts";
import { boardPeriods, boardSorts } from "#lib/leaderboard/index.ts";
import { hrefOf, type BoardView } from "./view-of.ts";

/** Order and period as links: the address says what is shown. Any choice begins at the first page. */
export function BoardFilters({ slug, view }: { slug: string; view: BoardView }) {
  const t = useTranslations("board");
  const first = { ...view, after: undefined, before: undefined };
  return (
    <div className="flex flex-wrap gap-x-8 gap-y-3 text-sm">
      <Choices
        label={t("sort.label")}
        choices={boardSorts.map((sort) => ({
          text: t(`sort.${sort}`),
          href: hrefOf(slug, { ...first, sort }),
          current: sort === view.sort,
        }))}
      />
      <Choices
        label={t("period.label")}
        choices={boardPeriods.map((period) => ({
          text: t(`period.${period}`),
          href: hrefOf(slug, { ...first, period }),
          current: period === view.period,
        }))}
      />
    </div>
  );
}

function Choices({
  label,
  choices,
}: {
  label: string;
  choices: readonly { text: string; href: string; current: boolean }[];
}) {
  return (
    <nav aria-label={label} className="flex items-center gap-2">
      <span aria-hidden="true" className="text-ink-soft">
        {label}
      </span>
      <ul className="flex overflow-hidden rounded-md border border-line-strong">
        {choices.map(({ text, href, current }) => (
          <li key={href} className="border-s border-line-strong first:border-s-0">
            <Link
              href={href}
              prefetch={false}
              scroll={false}
              aria-current={current ? "true" : undefined}
              className={classNames(
                "block px-3 py-1.5 whitespace-nowrap",
                current ? "bg-accent-wash font-semibold text-accent" : "hover:bg-sunken",
              )}
            >
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
