import { fill } from "../fill.ts";
import type { LabTexts } from "../lab-props.ts";
import { formatNumber } from "../numbers.ts";
import { histogram } from "../plot/histogram.ts";
import { HistogramBars, PlotLine, PlotRule } from "../plot/marks.client.tsx";
import { Plot } from "../plot/plot.client.tsx";
import { niceCeiling } from "../plot/scale.ts";
import type { ScoreSample } from "./sample-scores.ts";

interface ScoreHistogramProps {
  sample: ScoreSample | null;
  d: number;
  root: boolean;
  texts: LabTexts<"score-variance">;
}

/** Odd, so that one of them has 0 in its middle. */
const BINS = 61;

/** With and without the root on the same axis, so that the narrowing is seen; one standard deviation is marked on both sides. */
export function ScoreHistogram({ sample, d: asked, root, texts }: ScoreHistogramProps) {
  const d = sample?.d ?? asked;
  const divisor = root ? Math.sqrt(d) : 1;
  const reach = Math.ceil(4 * Math.sqrt(d));
  const scores = sample ? sample.scores.map((score) => score / divisor) : new Float64Array();
  const bins = histogram(scores, -reach, reach, BINS);
  const deviation = Math.sqrt(d) / divisor;
  const width = (2 * reach) / BINS;
  const curve = normalCurve(reach, deviation, scores.length * width);
  const isCurveShown = width < deviation / 2;
  const highest = Math.max(
    1,
    ...bins.map(({ count }) => count),
    ...(isCurveShown ? curve.map(([, y]) => y) : []),
  );
  return (
    <Plot
      label={fill(texts["plot-label"], { d })}
      x={{ min: -reach, max: reach, label: root ? "q·k / √d" : "q·k" }}
      y={{ min: 0, max: niceCeiling(highest), label: texts.count }}
    >
      {({ x, y }) => (
        <>
          {sample && <HistogramBars bins={bins} x={x} y={y} />}
          {sample && isCurveShown && <PlotLine points={curve} x={x} y={y} />}
          <PlotRule at={-deviation} x={x} y={y} />
          <PlotRule at={deviation} x={x} y={y} label={`${root ? "1" : "√d"} = ${formatNumber(deviation)}`} />
        </>
      )}
    </Plot>
  );
}

/** The normal density of this deviation, times `amount`. */
function normalCurve(reach: number, deviation: number, amount: number): [number, number][] {
  const points = 121;
  return Array.from({ length: points }, (_, at) => {
    const score = -reach + (2 * reach * at) / (points - 1);
    const density = Math.exp(-0.5 * (score / deviation) ** 2) / (deviation * Math.sqrt(2 * Math.PI));
    return [score, amount * density];
  });
}
