import { useTranslations } from "next-intl";
import type { RankedTiming } from "#grader/judge/ranked/ranked-timing.ts";
import { formatRatio } from "../../../format.ts";
import { stripScale, stripsOf, type Strip } from "./strips.ts";

const box = { width: 640, line: 14 };

/** Every pair ratio that was measured: a picture for each size, a line for each process, a dot for each pair. */
export function RatioStrips({ timing }: { timing: RankedTiming }) {
  const t = useTranslations("board.entry");
  return (
    <div className="grid gap-x-10 gap-y-6 lg:grid-cols-2">
      {timing.sizes.map((size, index) => (
        <figure key={size.name}>
          <figcaption className="text-sm font-medium">{size.name}</figcaption>
          <Strips strips={stripsOf(timing, index)} />
          <ul className="sr-only">
            {stripsOf(timing, index).map(({ process, median, ratios }) => (
              <li key={process}>
                {t("strip", {
                  size: size.name,
                  process,
                  median: formatRatio(median),
                  low: formatRatio(Math.min(...ratios)),
                  high: formatRatio(Math.max(...ratios)),
                })}
              </li>
            ))}
          </ul>
        </figure>
      ))}
    </div>
  );
}

function Strips({ strips }: { strips: readonly Strip[] }) {
  const scale = stripScale(strips, box.width);
  const height = strips.length * box.line;
  return (
    <svg viewBox={`0 0 ${box.width} ${height + 16}`} className="mt-1 w-full" aria-hidden="true">
      {strips.map(({ process, ratios, median }, index) => {
        const y = (index + 0.5) * box.line;
        // A line of no length with a round cap is a dot: one path for all dots of a process.
        const dots = ratios.map((ratio) => `M${scale.x(ratio)} ${y}h0`).join("");
        return (
          <g key={process}>
            <line x1="0" x2={box.width} y1={y} y2={y} stroke="var(--line)" />
            <path d={dots} stroke="var(--accent)" strokeWidth="4" strokeLinecap="round" opacity="0.35" />
            <line
              x1={scale.x(median)}
              x2={scale.x(median)}
              y1={y - 6}
              y2={y + 6}
              stroke="var(--ink)"
              strokeWidth="2"
            />
          </g>
        );
      })}
      <text x="0" y={height + 12} fontSize="11" fill="var(--ink-soft)">
        {formatRatio(scale.low)}×
      </text>
      <text x={box.width} y={height + 12} fontSize="11" textAnchor="end" fill="var(--ink-soft)">
        {formatRatio(scale.high)}×
      </text>
    </svg>
  );
}
