import type { LabTexts } from "../lab-props.ts";
import { formatNumber } from "../numbers.ts";
import { PlotLine } from "../plot/marks.client.tsx";
import { Plot } from "../plot/plot.client.tsx";
import { intensityOf, kernelNames, kernels } from "./kernels.ts";
import { type Roofline, roofAt } from "./measure-roofline.ts";

/** Powers of two of operations for each byte. */
const [low, high] = [-5, 9];

/** Both axes logarithmic. Under the slanted roof a kernel waits for the memory, under the level one for the arithmetic. */
export function RooflinePlot({
  measured,
  texts,
}: {
  measured: Roofline | null;
  texts: LabTexts<"roofline">;
}) {
  const rates = measured ? kernelNames.map((name) => measured.rates[name]) : [];
  const floor = Math.floor(Math.log10(Math.min(1e8, ...rates.map(({ least }) => least))));
  const ceiling = Math.ceil(
    Math.log10(Math.max(1e10, measured?.peak.most ?? 0, ...rates.map(({ most }) => most))),
  );
  return (
    <Plot
      label={texts["plot-label"]}
      height={280}
      x={{
        min: low,
        max: high,
        label: texts.intensity,
        ticks: 7,
        format: (power) => formatNumber(2 ** power, 3),
      }}
      y={{
        min: floor,
        max: ceiling,
        label: texts.rate,
        ticks: ceiling - floor,
        format: (power) => formatNumber(10 ** (power - 9), 3),
      }}
    >
      {({ x, y }) => {
        if (!measured) return null;
        const { bandwidth, peak } = measured;
        const ridge = Math.log2(peak.most / bandwidth.most);
        const places = [low, Math.min(high, Math.max(low, ridge)), high];
        const roof = places.map((place): [number, number] => [
          place,
          Math.max(floor, Math.log10(roofAt(2 ** place, bandwidth.most, peak.most))),
        ]);
        return (
          <>
            <PlotLine points={roof} x={x} y={y} />
            {kernelNames.map((name) => {
              const place = Math.log2(intensityOf(kernels[name]));
              const rate = measured.rates[name];
              const [least, median, most] = [rate.least, rate.median, rate.most].map((each) =>
                y(Math.log10(each)),
              );
              return (
                <g key={name} fill="var(--accent)" stroke="var(--accent)">
                  <path d={`M${x(place)} ${least}V${most}`} strokeWidth="2" />
                  <circle cx={x(place)} cy={median} r="5" />
                  <text
                    x={x(place) + 9}
                    y={median}
                    dominantBaseline="central"
                    stroke="var(--surface)"
                    strokeWidth="4"
                    paintOrder="stroke"
                  >
                    {name}
                  </text>
                </g>
              );
            })}
          </>
        );
      }}
    </Plot>
  );
}

function powerText(power: number): string {
  return power < 0 ? `1/${2 ** -power}` : String(2 ** power);
}
