import { useMemo } from "react";
import type { LabTexts } from "../lab-props.ts";
import { histogram } from "../plot/histogram.ts";
import { HistogramBars, PlotLine } from "../plot/marks.client.tsx";
import { Plot } from "../plot/plot.client.tsx";
import { niceCeiling } from "../plot/scale.ts";
import { angleDensity } from "./angles.ts";

interface AngleHistogramProps {
  /** In degrees; null while there are none yet. */
  angles: Float64Array | null;
  d: number;
  texts: LabTexts<"high-dimensional-angles">;
  label: string;
}

const bins = 90;
const binDegrees = 180 / bins;
const curve = Array.from({ length: 361 }, (_, index) => index / 2);

/** How many angles lie where, and the curve that the dimension promises. */
export function AngleHistogram({ angles, d, texts, label }: AngleHistogramProps) {
  const counted = useMemo(() => histogram(angles ?? [], 0, 180, bins), [angles]);
  const density = useMemo(() => angleDensity(d, curve), [d]);
  const total = angles?.length ?? 0;
  const shares = counted.map((bin) => ({ ...bin, count: total === 0 ? 0 : (100 * bin.count) / total }));
  const expected = curve.map((angle, index) => [angle, 100 * binDegrees * (density[index] ?? 0)] as const);
  const highest = Math.max(...shares.map(({ count }) => count), ...expected.map(([, share]) => share));

  return (
    <figure className="m-0">
      <Plot
        label={label}
        height={300}
        x={{
          min: 0,
          max: 180,
          label: texts.axis,
          ticks: [0, 45, 90, 135, 180],
          format: (value) => `${value}°`,
        }}
        y={{ min: 0, max: niceCeiling(highest), label: texts.share }}
      >
        {(scales) => (
          <>
            <HistogramBars bins={shares} {...scales} />
            <PlotLine points={expected} {...scales} />
          </>
        )}
      </Plot>
      <p aria-hidden="true" className="m-0 mt-1 flex flex-wrap gap-x-5 text-sm text-ink-soft">
        <span>
          <span className="text-accent">■</span> {texts.measured}
        </span>
        <span>
          <span className="text-second">━</span> {texts.theory}
        </span>
      </p>
    </figure>
  );
}
