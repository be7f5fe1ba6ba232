import { useTranslations } from "next-intl";
import type { ParetoDot } from "#lib/leaderboard/view.ts";
import { formatRatio, formatUlps } from "../../format.ts";
import type { NamedBaseline } from "../table-rows.ts";
import { paretoScale } from "./pareto-scale.ts";

interface ParetoChartProps {
  slug: string;
  dots: readonly ParetoDot[];
  baselines: readonly NamedBaseline[];
  own: string | null;
}

/** Everybody a dot, each a link to its evidence; the line joins those whom nobody beats in both. The table beside it is its text form. */
export function ParetoChart({ slug, dots, baselines, own }: ParetoChartProps) {
  const t = useTranslations("board.pareto");
  const scale = paretoScale([...dots, ...baselines]);
  const at = ({ speedup, maxErrorUlps }: Pick<ParetoDot, "speedup" | "maxErrorUlps">) => ({
    x: scale.x(speedup),
    y: scale.y(maxErrorUlps),
  });
  const front = dots.filter((dot) => dot.front).map(at);
  // A step: between two of them one gains no accuracy without losing speed.
  const line = front.map(({ x, y }, index) => (index === 0 ? `M${x} ${y}` : `H${x}V${y}`)).join("");
  const { width, height, left, bottom, top } = scale;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className="w-full min-w-[34rem]" fontSize="12">
      {scale.speeds.map((speed) => (
        <g key={speed}>
          <line x1={scale.x(speed)} x2={scale.x(speed)} y1={top} y2={bottom} stroke="var(--line)" />
          <text x={scale.x(speed)} y={bottom + 16} textAnchor="middle" fill="var(--ink-soft)">
            {speed}×
          </text>
        </g>
      ))}
      {scale.errors.map((error) => (
        <g key={error}>
          <line x1={left} x2={width - 8} y1={scale.y(error)} y2={scale.y(error)} stroke="var(--line)" />
          <text x={left - 6} y={scale.y(error) + 4} textAnchor="end" fill="var(--ink-soft)">
            {formatUlps(error)}
          </text>
        </g>
      ))}
      <text x={(left + width) / 2} y={height - 4} textAnchor="middle" fill="var(--ink-soft)">
        {t("x")}
      </text>
      <text
        x={12}
        y={(top + bottom) / 2}
        textAnchor="middle"
        fill="var(--ink-soft)"
        transform={`rotate(-90 12 ${(top + bottom) / 2})`}
      >
        {t("y")}
      </text>
      {line && <path d={line} fill="none" stroke="var(--accent)" strokeWidth="1.5" opacity="0.7" />}
      {baselines.map((row, index) => {
        const { x, y } = at(row);
        return (
          <g key={row.title} fill="var(--second)">
            <title>{row.title}</title>
            <rect x={x - 3.5} y={y - 3.5} width="7" height="7" transform={`rotate(45 ${x} ${y})`} />
            <text x={x} y={index % 2 === 0 ? y + 17 : y - 9} textAnchor="middle" fontSize="11">
              {row.title}
            </text>
          </g>
        );
      })}
      {dots.map((dot) => {
        const { x, y } = at(dot);
        const label = t("dot", { speed: formatRatio(dot.speedup), error: formatUlps(dot.maxErrorUlps) });
        return (
          // The front can be reached by keyboard here, every entry in the table of the board.
          <a
            key={dot.id}
            href={`/boards/${slug}/entries/${dot.id}`}
            aria-label={label}
            tabIndex={dot.front || dot.id === own ? 0 : -1}
          >
            <title>{label}</title>
            <circle cx={x} cy={y} r="9" fill="transparent" />
            <circle
              cx={x}
              cy={y}
              r={dot.id === own ? 5.5 : dot.front ? 4.5 : 3}
              fill={dot.front ? "var(--accent)" : "var(--ink-soft)"}
              opacity={dot.front ? 1 : 0.5}
              stroke={dot.id === own ? "var(--ink)" : "none"}
              strokeWidth="2"
            />
          </a>
        );
      })}
    </svg>
  );
}
