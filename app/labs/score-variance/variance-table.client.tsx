import { CompactTable } from "../compact-table.client.tsx";
import type { LabTexts } from "../lab-props.ts";
import { formatNumber } from "../numbers.ts";
import type { ScoreSample } from "./sample-scores.ts";

interface VarianceTableProps {
  sample: ScoreSample | null;
  root: boolean;
  texts: LabTexts<"score-variance">;
}

const unknown = { mean: NaN, variance: NaN, varianceError: NaN };

/** What was measured beside what the mathematics says. */
export function VarianceTable({ sample, root, texts }: VarianceTableProps) {
  const d = sample?.d ?? NaN;
  const divisor = root ? d : 1;
  const { mean, variance, varianceError } = sample?.moments ?? unknown;
  return (
    <CompactTable
      label={texts.table}
      headings={[root ? "q·k / √d" : "q·k", texts.measured, texts.expected]}
      rows={[
        {
          key: "variance",
          cells: [
            texts.variance,
            <span key="measured" data-figure="variance">
              {figure(variance / divisor)} ± {figure(varianceError / divisor)}
            </span>,
            root ? "1" : `d = ${figure(d)}`,
          ],
        },
        {
          key: "deviation",
          cells: [
            texts.deviation,
            figure(Math.sqrt(variance / divisor)),
            root ? "1" : `√d = ${figure(Math.sqrt(d))}`,
          ],
        },
        { key: "mean", cells: [texts.mean, figure(mean / Math.sqrt(divisor)), "0"] },
      ]}
    />
  );
}

/** To about four digits; a dash before anything is measured. */
function figure(value: number): string {
  if (Number.isNaN(value)) return "—";
  return formatNumber(value, Math.abs(value) >= 100 ? 1 : 3);
}
