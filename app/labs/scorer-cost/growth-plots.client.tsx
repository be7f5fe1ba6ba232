import { fill } from "../fill.ts";
import type { LabTexts } from "../lab-props.ts";
import { formatNumber } from "../numbers.ts";
import { PlotLine } from "../plot/marks.client.tsx";
import { Plot } from "../plot/plot.client.tsx";
import { growthExponent, type Measured } from "../timing/growth.ts";
import type { ScorerCosts } from "./measure-scorers.ts";
import { type ScorerName, scorerNames } from "./scorers.ts";

/** Told apart by dashes too. */
const looks: Record<ScorerName, { colour: string; dashed: boolean; swatch: string }> = {
  dot: { colour: "var(--accent)", dashed: false, swatch: "border-accent" },
  cosine: { colour: "var(--accent)", dashed: true, swatch: "border-accent border-dashed" },
  bilinear: { colour: "var(--second)", dashed: true, swatch: "border-second border-dashed" },
  additive: { colour: "var(--second)", dashed: false, swatch: "border-second" },
};

/** Time for all pairs against n and against d, both axes logarithmic: the slope of a line is the exponent of the growth. */
export function GrowthPlots({ measured, texts }: { measured: ScorerCosts; texts: LabTexts<"scorer-cost"> }) {
  const { n, d, costs } = measured;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 @2xl:grid-cols-2">
      {(["n", "d"] as const).map((along) => {
        const lines = scorerNames.map((name) => ({
          name,
          points: along === "n" ? costs[name].alongN : costs[name].alongD,
        }));
        const fixed = along === "n" ? `d = ${d}` : `n = ${n}`;
        return (
          <div key={along}>
            <p className="mb-2 text-sm font-medium">{fill(texts["growth-title"], { along, fixed })}</p>
            <GrowthPlot lines={lines} label={fill(texts["growth-label"], { along, fixed })} along={along} />
            <ul className="m-0 mt-2 grid list-none gap-1 p-0 text-sm">
              {lines.map(({ name, points }) => (
                <li key={name} className="m-0 flex items-center gap-2">
                  <span aria-hidden="true" className={`w-7 border-t-[3px] ${looks[name].swatch}`} />
                  <span>
                    {fill(texts.growth, { scorer: texts.scorers[name], along })}
                    <sup>{formatNumber(growthExponent(points), 1)}</sup>
                  </span>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </div>
  );
}

interface GrowthPlotProps {
  lines: readonly { name: ScorerName; points: readonly Measured[] }[];
  label: string;
  along: "n" | "d";
}

function GrowthPlot({ lines, label, along }: GrowthPlotProps) {
  const all = lines.flatMap(({ points }) => points);
  const sizes = all.map(({ size }) => Math.log2(size));
  const times = all.map(({ seconds }) => Math.log10(seconds));
  const [bottom, top] = [Math.floor(Math.min(...times)), Math.ceil(Math.max(...times))];
  return (
    <Plot
      label={label}
      height={240}
      x={{
        min: Math.min(...sizes) - 0.1,
        max: Math.max(...sizes) + 0.1,
        label: along,
        ticks: [...new Set(sizes)],
        format: (power) => String(Math.round(2 ** power)),
      }}
      y={{
        min: bottom,
        max: top,
        label: "",
        ticks: top - bottom,
        format: (power) => formatNumber(10 ** (power + 3), 5),
      }}
    >
      {({ x, y }) =>
        lines.map(({ name, points }) => {
          const places = points.map(({ size, seconds }): [number, number] => [
            Math.log2(size),
            Math.log10(seconds),
          ]);
          return (
            <g key={name} fill={looks[name].colour}>
              <PlotLine points={places} x={x} y={y} colour={looks[name].colour} dashed={looks[name].dashed} />
              {places.map(([px, py]) => (
                <circle key={px} cx={x(px)} cy={y(py)} r="3.5" />
              ))}
            </g>
          );
        })
      }
    </Plot>
  );
}
