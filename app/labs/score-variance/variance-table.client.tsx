import { Cell, HeaderCell, Table } from "#app/components/table.tsx";
import type { LabTexts } from "../lab-props.ts";
import { formatNumber } from "../numbers.ts";
import type { ScoreSample } from "./sample-scores.ts";

interface VarianceTableProps {
  sample: ScoreSample | null;
  root: boolean;
  texts: LabTexts<"score-variance">;
}

/** What was measured beside what the mathematics says. */
export function VarianceTable({ sample, root, texts }: VarianceTableProps) {
  const d = sample?.d ?? NaN;
  const divisor = root ? d : 1;
  const { mean, variance, varianceError } = sample?.moments ?? {
    mean: NaN,
    variance: NaN,
    varianceError: NaN,
  };
  return (
    <Table plain aria-label={texts.table}>
      <thead>
        <tr>
          <HeaderCell>{root ? "q·k / √d" : "q·k"}</HeaderCell>
          <HeaderCell align="end">{texts.measured}</HeaderCell>
          <HeaderCell align="end">{texts.expected}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        <tr>
          <Cell>{texts.variance}</Cell>
          <Cell align="end">
            {figure(variance / divisor)} ± {figure(varianceError / divisor)}
          </Cell>
          <Cell align="end">{root ? "1" : `d = ${figure(d)}`}</Cell>
        </tr>
        <tr>
          <Cell>{texts.deviation}</Cell>
          <Cell align="end">{figure(Math.sqrt(variance / divisor))}</Cell>
          <Cell align="end">{root ? "1" : `√d = ${figure(Math.sqrt(d))}`}</Cell>
        </tr>
        <tr>
          <Cell>{texts.mean}</Cell>
          <Cell align="end">{figure(mean / Math.sqrt(divisor))}</Cell>
          <Cell align="end">0</Cell>
        </tr>
      </tbody>
    </Table>
  );
}

/** To four digits or whole; a dash before anything is measured. */
function figure(value: number): string {
  if (Number.isNaN(value)) return "—";
  return formatNumber(value, Math.abs(value) >= 100 ? 1 : 3);
}
