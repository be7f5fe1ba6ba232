import { useTranslations } from "next-intl";
import { formatInterval, formatRatio } from "#grader/judge/explain/index.ts";
import type { Performance } from "#grader/judge/verdict.ts";

/** Ratio to the reference for each size, each with its interval as a bar; the same in figures beside it. */
export function PerformanceDetail({ performance }: { performance: Performance }) {
  const t = useTranslations("exercise.performance");
  const end = Math.max(...performance.sizes.map((size) => size.interval[1]), 1) * 1.05;
  const percent = (ratio: number): string => `${(100 * ratio) / end}%`;
  return (
    <table className="w-full text-sm">
      <caption className="pb-2 text-left text-ink-soft">{t("caption")}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t("size")}</th>
          <th scope="col">{t("ratio")}</th>
          <th scope="col">{t("interval")}</th>
        </tr>
      </thead>
      <tbody>
        {performance.sizes.map((size) => (
          <tr key={size.name}>
            <th scope="row" className="py-1 pe-3 text-left font-normal whitespace-nowrap">
              {size.name}
            </th>
            <td className="tabular py-1 pe-3 text-right font-mono text-xs">{formatRatio(size.slowdown)}</td>
            <td className="w-full py-1">
              <span className="relative block h-2 rounded-full bg-sunken" aria-hidden="true">
                <span className="absolute inset-y-0 w-px bg-line-strong" style={{ left: percent(1) }} />
                <span
                  className="absolute inset-y-0 min-w-1 rounded-full bg-accent"
                  style={{
                    left: percent(size.interval[0]),
                    right: `calc(100% - ${percent(size.interval[1])})`,
                  }}
                />
              </span>
              <span className="sr-only">{formatInterval(size.interval)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
