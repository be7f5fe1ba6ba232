import { labParameters } from "#grader/exercise/lesson/lab-parameters.ts";
import type { LabTexts } from "../lab-props.ts";
import { PlotLine, PlotRule } from "../plot/marks.client.tsx";
import { Plot } from "../plot/plot.client.tsx";
import { saturationCurve } from "./saturation.ts";

interface SaturationPlotProps {
  logits: readonly number[];
  scale: number;
  steepest: number;
  texts: LabTexts<"gradients">;
}

const { min, max } = labParameters.gradients.scale;
const [low, high] = [Math.log10(min), Math.log10(max)];

/** The steepest slope against the scale, which is drawn by its logarithm. */
export function SaturationPlot({ logits, scale, steepest, texts }: SaturationPlotProps) {
  const curve = saturationCurve(logits, low, high, 121);
  return (
    <Plot
      label={texts["plot-label"]}
      height={220}
      x={{ min: low, max: high, label: texts["plot-x"], ticks: 3, format: (power) => formatPower(power) }}
      y={{ min: 0, max: 0.25, label: "", ticks: 5 }}
    >
      {({ x, y }) => (
        <>
          <PlotLine
            points={curve.map((point) => [Math.log10(point.scale), point.steepest])}
            x={x}
            y={y}
            colour="var(--accent)"
          />
          <PlotRule at={Math.log10(scale)} x={x} y={y} />
          <circle cx={x(Math.log10(scale))} cy={y(steepest)} r="5" fill="var(--second)" />
        </>
      )}
    </Plot>
  );
}

function formatPower(power: number): string {
  return String(Number((10 ** power).toPrecision(1)));
}
