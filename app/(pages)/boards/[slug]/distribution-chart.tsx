import { useTranslations } from "next-intl";
import type { Distribution } from "#lib/leaderboard/view.ts";
import { formatRatio } from "../format.ts";

const box = { width: 480, height: 96 };

/** How many have which speed: bars on a logarithmic axis, the reader's own filled. */
export function DistributionChart({ distribution, own }: { distribution: Distribution; own: number | null }) {
  const t = useTranslations("board.distribution");
  const { bins, total } = distribution;
  if (bins.length === 0) return null;
  const most = Math.max(...bins.map((bin) => bin.count));
  const width = box.width / Math.max(bins.length, 8);
  const [first, last] = [bins[0], bins.at(-1)];
  return (
    <figure>
      <figcaption>
        <h2 className="font-serif text-lg font-semibold">{t("title")}</h2>
        <p className="text-sm text-ink-soft">{t("text", { count: total })}</p>
      </figcaption>
      <svg
        viewBox={`0 0 ${box.width} ${box.height + 18}`}
        className="mt-3 w-full max-w-xl"
        aria-hidden="true"
      >
        {bins.map(({ from, to, count }, index) => {
          const height = count === 0 ? 0 : Math.max(2, (box.height * count) / most);
          const mine = own !== null && own >= from && own < to;
          return (
            <rect
              key={from}
              x={index * width + 1}
              y={box.height - height}
              width={width - 2}
              height={height}
              rx="1.5"
              fill={mine ? "var(--accent)" : "var(--line-strong)"}
              opacity={mine ? 1 : 0.55}
            />
          );
        })}
        <line x1="0" x2={box.width} y1={box.height + 0.5} y2={box.height + 0.5} stroke="var(--line-strong)" />
        <text x="0" y={box.height + 14} fontSize="11" fill="var(--ink-soft)">
          {formatRatio(first?.from ?? 1)}×{bins.length < 3 && ` – ${formatRatio(last?.to ?? 1)}×`}
        </text>
        {bins.length >= 3 && (
          <text
            x={bins.length * width}
            y={box.height + 14}
            fontSize="11"
            textAnchor="end"
            fill="var(--ink-soft)"
          >
            {formatRatio(last?.to ?? 1)}×
          </text>
        )}
      </svg>
      <ul className="sr-only">
        {bins
          .filter((bin) => bin.count > 0)
          .map(({ from, to, count }) => (
            <li key={from}>
              {t("bin", { from: formatRatio(from), to: formatRatio(to), count })}
              {own !== null && own >= from && own < to && ` (${t("own")})`}
            </li>
          ))}
      </ul>
    </figure>
  );
}
